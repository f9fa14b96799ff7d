package astsprint.ui.view;

import astsprint.results.CompiledCalls;
import astsprint.ui.view.FoldingPane.Row;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TreeItem;

/** What the compiler inlined and what it refused in one stage, as rows to fold and unfold. */
final class JitRows {
  private static final int C2 = 4;

  private JitRows() {}

  static String head(CompiledCalls calls) {
    String head = calls.stage() + " on " + calls.tree();
    return calls.methods().isEmpty()
        ? head + ": the JIT compiled no method of its own; the loop is not in Java"
        : head;
  }

  /** A row a method; the first, and what leads to a refusal, is unfolded. */
  static List<TreeItem<Row>> of(CompiledCalls calls) {
    List<TreeItem<Row>> rows = new ArrayList<>();
    // C1 compiles what is hardly run: it may be large, and explains nothing.
    Comparator<CompiledCalls.Method> hot =
        Comparator.comparingInt(method -> method.level() == C2 ? 0 : 1);
    calls.methods().stream().sorted(hot).map(JitRows::item).forEach(rows::add);
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).setExpanded(i == 0);
    }
    return rows;
  }

  private static TreeItem<Row> item(CompiledCalls.Method method) {
    long refused =
        method.calls().stream().filter(c -> c.fate() == CompiledCalls.Fate.REFUSED).count();
    long inlined = method.calls().size() - refused;
    TreeItem<Row> item =
        new TreeItem<>(
            new Row(
                "method",
                method.level() == C2 ? "C2" : "C1",
                FoldingPane.shortened(method.method()),
                String.format(
                    Locale.ROOT,
                    "%,d bytes of bytecode to %,d of machine code; %d %s inlined, %d refused%s",
                    method.bytecodes(),
                    method.nativeBytes(),
                    inlined,
                    inlined == 1 ? "call" : "calls",
                    refused,
                    method.onStack() ? "; entered in its loop" : "")));
    Deque<TreeItem<Row>> open = new ArrayDeque<>();
    open.push(item);
    for (CompiledCalls.Call call : method.calls()) {
      while (open.size() > call.depth()) {
        open.pop();
      }
      TreeItem<Row> row = new TreeItem<>(row(call));
      open.peek().getChildren().add(row);
      if (call.fate() == CompiledCalls.Fate.REFUSED) {
        // What was refused must be seen without unfolding.
        open.forEach(above -> above.setExpanded(true));
      }
      open.push(row);
    }
    return item;
  }

  private static Row row(CompiledCalls.Call call) {
    String fate = call.fate().name().toLowerCase(Locale.ROOT);
    String why = call.reason();
    why =
        call.receivers().isEmpty()
            ? why
            : why + "; receivers: " + FoldingPane.shortened(call.receivers());
    return new Row(fate, fate, FoldingPane.shortened(call.method()), why.strip());
  }
}
