package astsprint.ui.tree;

import astsprint.ast.AstNode;
import astsprint.stages.WalkStage;
import java.util.List;

/** What a stage reads to find the children of one node, counted on that node. */
public final class StageReads {
  private StageReads() {}

  /** In a sentence; for a stage that is not described here, where it is. */
  public static String of(WalkStage stage, AstNode node, int children) {
    List<NodeText.FieldText> fields = NodeText.fields(node);
    int names = fields.size();
    int lists = (int) fields.stream().filter(NodeText.FieldText::list).count();
    String type = node.getClass().getSimpleName();
    String each =
        count(names, "field") + (lists == 0 ? "" : ", " + count(lists, "list") + " inside");
    return switch (stage.name()) {
      case "S01" ->
          "Looks up _fields and "
              + count(names, "attribute")
              + " by name, makes "
              + (names == 1 ? "1 entry" : names + " entries")
              + " (name, value), and passes "
              + count(children, "child", "children")
              + " through three suspended iterators and a queue.";
      case "S02" ->
          "Looks up _fields and "
              + count(names, "attribute")
              + " by name and makes an entry for each; the result list is the queue, two iterators"
              + " are left.";
      case "S03" ->
          "Looks up _fields and "
              + count(names, "attribute")
              + " by name and makes an entry for each; one iterator is left.";
      case "S04" ->
          "Looks up _fields and " + count(names, "attribute") + " by name; no entry, no iterator.";
      case "S05" ->
          "One look-up by the class "
              + type
              + " gives its cached reflective fields, then reads "
              + each
              + ".";
      case "S06" ->
          "One look-up by the class "
              + type
              + " gives its bound accessors, which read "
              + each
              + ".";
      case "S07" ->
          "Asks the set of node classes for "
              + type
              + ", then reads its reference slots at their offsets in the object, those that hold"
              + " no child included.";
      case "S08" ->
          "One probe of the table says that "
              + type
              + " is a node with "
              + count(names, "field slot")
              + "; reads just these, "
              + each
              + ".";
      case "S09" ->
          "Reads where the node's children start and end in one flat array and copies "
              + (children == 1 ? "1 number" : children + " numbers")
              + "; the object "
              + type
              + " is never touched.";
      case "S10" ->
          "The same copy of "
              + (children == 1 ? "1 number" : children + " numbers")
              + " in native code, while the rows of nodes further down the queue are being"
              + " prefetched.";
      default -> "Its lesson says what it reads.";
    };
  }

  private static String count(int n, String one) {
    return count(n, one, one + "s");
  }

  private static String count(int n, String one, String more) {
    return n == 1 ? "1 " + one : (n == 0 ? "no" : String.valueOf(n)) + " " + more;
  }
}
