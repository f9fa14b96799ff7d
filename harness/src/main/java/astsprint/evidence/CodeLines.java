package astsprint.evidence;

import astsprint.evidence.PrintedCode.Scope;
import astsprint.results.MachineCode;
import astsprint.results.MachineCode.Instruction;
import astsprint.results.MachineCode.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;

/**
 * A method's instructions, gathered by the line of the walker's own source that they come from.
 *
 * <p>The JVM says for an address where the code up to it comes from, the instruction that begins
 * there included, and after a call for the call alone. It writes this beside groups of a few bytes,
 * so a line may be off by an instruction.
 */
final class CodeLines {
  /** Bytes of a group, at most. */
  private static final int GROUP = 4;

  private final String type;
  private final SourceLines sources;

  /** Lines of this class and of those nested in it. */
  CodeLines(String type, SourceLines sources) {
    this.type = type;
    this.sources = sources;
  }

  /**
   * The lines of a method, the hottest first.
   *
   * @param instructions by address
   * @param shares empty if no profiler has looked
   */
  List<Line> of(
      PrintedCode code, NavigableMap<Long, String> instructions, Optional<LineShares> shares) {
    NavigableMap<Long, List<Scope>> ends = ends(code, instructions);
    long end = instructions.isEmpty() ? code.start() : instructions.lastKey() + 1;
    Map<Integer, List<Instruction>> byLine = new LinkedHashMap<>();
    for (Map.Entry<Long, String> each : instructions.entrySet()) {
      long at = each.getKey();
      Map.Entry<Long, List<Scope>> next = ends.ceilingEntry(at);
      if (next != null && next.getKey() == at && followsACall(instructions, at)) {
        next = ends.higherEntry(at);
      }
      List<Scope> scopes = next == null ? List.of() : next.getValue();
      Scope own = own(scopes);
      String inlined =
          scopes.isEmpty() || scopes.getFirst().equals(own) ? "" : place(scopes.getFirst());
      Long after = instructions.higherKey(at);
      byLine
          .computeIfAbsent(own.line(), line -> new ArrayList<>())
          .add(
              new Instruction(
                  (int) (at - code.start()),
                  after == null ? 1 : (int) (after - at),
                  named(code, at, Disassembler.relative(each.getValue(), code.start(), end)),
                  inlined));
    }
    List<Line> lines = new ArrayList<>();
    byLine.forEach(
        (line, all) ->
            lines.add(
                new Line(
                    line == 0 ? "" : fileOf(type),
                    line,
                    sources.ofClass(type, line),
                    shares.map(s -> s.of(code.method(), line)).orElse(MachineCode.UNKNOWN),
                    all)));
    lines.sort(Comparator.comparingDouble(Line::share).reversed());
    return lines;
  }

  /** Writes the name of what is called in the JVM itself in the place of its address. */
  private static String named(PrintedCode code, long at, String text) {
    Map.Entry<Long, String> call = code.calls().floorEntry(at);
    return call == null || call.getKey() + GROUP <= at
        ? text
        : text.replaceFirst(
            "^(callq?|jmpq?|bl|b) (0x)?[0-9a-f]+$",
            "$1 " + Matcher.quoteReplacement(call.getValue()));
  }

  /** What the JVM said behind a group of bytes holds up to an instruction's beginning in it. */
  private static NavigableMap<Long, List<Scope>> ends(
      PrintedCode code, NavigableMap<Long, String> instructions) {
    NavigableMap<Long, List<Scope>> ends = new TreeMap<>();
    code.scopes()
        .forEach(
            (group, scopes) -> {
              Long boundary = instructions.higherKey(group);
              ends.put(boundary == null ? Long.MAX_VALUE : boundary, scopes);
            });
    return ends;
  }

  private static boolean followsACall(NavigableMap<Long, String> instructions, long at) {
    Map.Entry<Long, String> before = instructions.lowerEntry(at);
    return before != null && before.getValue().matches("(callq?|blr?)\\b.*");
  }

  /** The innermost place in the class's own source; line 0 of no method if there is none. */
  private Scope own(List<Scope> scopes) {
    return scopes.stream()
        .filter(s -> s.method().startsWith(type + ".") || s.method().startsWith(type + "$"))
        .findFirst()
        .orElse(new Scope("", 0));
  }

  private static String place(Scope scope) {
    return JitTree.shortName(scope.method()) + (scope.line() == 0 ? "" : ":" + scope.line());
  }

  private static String fileOf(String type) {
    return type.substring(type.lastIndexOf('.') + 1) + ".java";
  }
}
