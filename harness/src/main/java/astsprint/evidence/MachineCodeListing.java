package astsprint.evidence;

import astsprint.results.MachineCode;
import astsprint.results.MachineCode.Instruction;
import astsprint.results.MachineCode.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Machine code as text to read: lines of source, the hottest first, their instructions below. The
 * viewer shows all of them.
 */
public final class MachineCodeListing {
  /** Colder lines are counted and not shown, where a profiler has looked. */
  private static final double LEAST_SHARE = 0.01;

  /** Of one line; what a line calls may be inlined there, a thousand instructions of it. */
  private static final int MOST = 80;

  private MachineCodeListing() {}

  /** Lines for people. */
  public static List<String> of(MachineCode code) {
    List<String> lines = new ArrayList<>();
    if (!code.note().isEmpty()) {
      lines.add("Note: " + code.note());
    }
    for (MachineCode.Method method : code.methods()) {
      lines.add("");
      lines.add(
          String.format(
              Locale.ROOT,
              "%s%s: %,d instructions, %,d bytes, by %s",
              share(method.share()),
              JitTree.shortName(method.name()),
              method.instructions(),
              method.bytes(),
              method.compiler()));
      int hidden = 0;
      int instructions = 0;
      for (Line line : method.lines()) {
        if (method.share() >= 0 && line.share() < LEAST_SHARE) {
          hidden++;
          instructions += line.instructions().size();
        } else {
          add(line, method.lastReturn(), lines);
        }
      }
      if (hidden > 0) {
        lines.add("");
        lines.add(
            String.format(
                Locale.ROOT,
                "        %d more lines with %,d instructions, each below 1%% of the samples",
                hidden,
                instructions));
      }
    }
    return lines;
  }

  private static void add(Line line, int lastReturn, List<String> lines) {
    lines.add("");
    String place =
        line.number() == 0
            ? "no line: entry, exit, rare paths"
            : line.source() + ":" + line.number();
    lines.add("  " + share(line.share()) + place);
    if (!line.text().isEmpty()) {
      lines.add("        " + line.text());
    }
    List<Instruction> usual =
        line.instructions().stream().filter(each -> each.at() <= lastReturn).toList();
    int expected = usual.isEmpty() ? 0 : usual.getFirst().at();
    for (Instruction each : usual.subList(0, Math.min(MOST, usual.size()))) {
      if (each.at() != expected) {
        lines.add("           ...");
      }
      expected = each.at() + each.bytes();
      String at = "+0x" + Integer.toHexString(each.at());
      String text = String.format(Locale.ROOT, "    %7s  %s", at, each.text());
      lines.add(
          each.inlined().isEmpty()
              ? text
              : String.format(Locale.ROOT, "%-52s  ; %s", text, each.inlined()));
    }
    int rare = line.instructions().size() - usual.size();
    int more = Math.max(0, usual.size() - MOST);
    if (rare + more > 0) {
      String kept = more > 0 ? more + " more; " : "";
      lines.add("             (" + kept + rare + " behind the last return, for rare cases)");
    }
  }

  private static String share(double share) {
    return share < 0 ? "" : String.format(Locale.ROOT, "%4.1f%%  ", 100 * share);
  }
}
