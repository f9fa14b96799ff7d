package astsprint.ui.view;

import astsprint.results.MachineCode;
import astsprint.ui.view.FoldingPane.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TreeItem;

/** A stage's machine code as rows: methods, their lines of source, the instructions below each. */
final class CodeRows {
  /** So many of the hottest lines are unfolded to begin with. */
  private static final int UNFOLDED = 3;

  private CodeRows() {}

  static String head(MachineCode code) {
    StringBuilder text = new StringBuilder(code.stage() + " on " + code.tree());
    if (!code.disassembler().isEmpty()) {
      text.append(", by ").append(code.disassembler());
    }
    if (!code.profiler().isEmpty() && !code.methods().isEmpty()) {
      text.append("; shares of the time by ").append(code.profiler());
    }
    return code.note().isEmpty() ? text.toString() : text + ". Note: " + code.note();
  }

  /** A row a method, the first unfolded with its hottest lines. */
  static List<TreeItem<Row>> of(MachineCode code) {
    List<TreeItem<Row>> rows = new ArrayList<>();
    for (MachineCode.Method method : code.methods()) {
      TreeItem<Row> item = item(method);
      item.setExpanded(rows.isEmpty());
      rows.add(item);
    }
    return rows;
  }

  private static TreeItem<Row> item(MachineCode.Method method) {
    TreeItem<Row> item =
        new TreeItem<>(
            new Row(
                "method",
                share(method.share()),
                FoldingPane.shortened(method.name()),
                String.format(
                    Locale.ROOT,
                    "%,d instructions, %,d bytes, by %s",
                    method.instructions(),
                    method.bytes(),
                    method.compiler())));
    int unfolded = 0;
    for (MachineCode.Line line : method.lines()) {
      TreeItem<Row> below = item(line, method.lastReturn());
      below.setExpanded(line.number() > 0 && unfolded++ < UNFOLDED);
      item.getChildren().add(below);
    }
    return item;
  }

  private static TreeItem<Row> item(MachineCode.Line line, int lastReturn) {
    TreeItem<Row> item =
        new TreeItem<>(
            line.number() == 0
                ? new Row("line", share(line.share()), "entry, exit and rare paths", "no line")
                : new Row(
                    "line",
                    share(line.share()),
                    line.number() + "  " + line.text(),
                    line.source()));
    add(item, line.instructions().stream().filter(each -> each.at() <= lastReturn).toList());
    List<MachineCode.Instruction> rare =
        line.instructions().stream().filter(each -> each.at() > lastReturn).toList();
    if (!rare.isEmpty()) {
      String text = "behind the last return, for rare cases: " + rare.size();
      TreeItem<Row> below = new TreeItem<>(new Row("gap", "", text, ""));
      add(below, rare);
      item.getChildren().add(below);
    }
    return item;
  }

  private static void add(TreeItem<Row> item, List<MachineCode.Instruction> instructions) {
    int expected = instructions.isEmpty() ? 0 : instructions.getFirst().at();
    for (MachineCode.Instruction each : instructions) {
      if (each.at() != expected) {
        item.getChildren().add(new TreeItem<>(new Row("gap", "", "…", "")));
      }
      expected = each.at() + each.bytes();
      String at = "+0x" + Integer.toHexString(each.at());
      item.getChildren()
          .add(new TreeItem<>(new Row("instruction", at, each.text(), each.inlined())));
    }
  }

  private static String share(double share) {
    return share < 0 ? "" : String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }
}
