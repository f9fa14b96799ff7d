package astsprint.evidence;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A method's machine code as {@code -XX:CompileCommand=print} writes it: bytes between marks, or
 * instructions where the JVM has found a disassembler of its own (hsdis).
 *
 * @param method such as {@code astsprint.stages.S09FlatArray$FlatWalk.walk}
 * @param level 1 to 3 for C1, 4 for C2
 * @param onStack whether it replaced a running loop
 * @param id number of the compilation
 * @param start address of the first byte
 * @param code the bytes; none where {@code instructions} tells
 * @param instructions by address; empty where the JVM wrote bytes
 * @param scopes where in the source the code comes from, by the address of the group of bytes
 *     behind which the JVM said so: it holds up to an address within the group or at its end
 * @param calls the JVM's own code that is called, by the address of the group in which the call
 *     begins
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two.
record PrintedCode(
    String method,
    int level,
    boolean onStack,
    int id,
    long start,
    byte[] code,
    NavigableMap<Long, String> instructions,
    NavigableMap<Long, List<Scope>> scopes,
    NavigableMap<Long, String> calls) {

  /**
   * A place in the source.
   *
   * @param method with its class
   * @param line from 1; 0 if the class file does not tell
   */
  record Scope(String method, int line) {}

  /** How many bytes the code has, as far as that is told. */
  int bytes() {
    return code.length > 0 || instructions.isEmpty()
        ? code.length
        : (int) (instructions.lastKey() - start);
  }

  /** All that is found in a JVM's output; lines of others between them do no harm. */
  static List<PrintedCode> read(Iterable<String> lines) {
    Parser parser = new Parser();
    lines.forEach(parser::line);
    return parser.found;
  }

  private static final class Parser {
    private static final Pattern HEAD =
        Pattern.compile(
            "Compiled method \\(c[12]\\)\\s+\\d+\\s+(\\d+)\\s+([%sbn!"
                + " ]*?)\\s*([1-4])\\s+(\\S+)::(\\S+).*");
    private static final Pattern AT = Pattern.compile("\\s*0x([0-9a-f]+):\\s*(.*)");
    private static final Pattern BYTES = Pattern.compile("(?:(?:[0-9a-f]{2})++[ |]*+)++");
    private static final Pattern SCOPE =
        Pattern.compile(
            ";\\s+-\\s*(?:\\(reexecute\\))?\\s*(\\S+)::(\\S+?)@-?\\d+(?: \\(line (\\d+)\\))?");

    private final List<PrintedCode> found = new ArrayList<>();
    private static final Pattern CALL = Pattern.compile("; +\\{runtime_call (.+)}.*");

    private @Nullable Matcher head;
    private boolean inside;
    private long start;
    private long at;
    private StringBuilder hex = new StringBuilder();
    private NavigableMap<Long, String> instructions = new TreeMap<>();
    private NavigableMap<Long, List<Scope>> scopes = new TreeMap<>();
    private NavigableMap<Long, String> calls = new TreeMap<>();

    void line(String line) {
      Matcher begins = HEAD.matcher(line);
      if (begins.matches()) {
        head = begins;
        inside = false;
      } else if (line.equals("[MachCode]") || line.equals("[Disassembly]")) {
        inside = head != null;
        start = 0;
        hex = new StringBuilder();
        instructions = new TreeMap<>();
        scopes = new TreeMap<>();
        calls = new TreeMap<>();
      } else if (line.equals("[/MachCode]") || line.equals("[/Disassembly]")) {
        end();
      } else if (inside) {
        Matcher address = AT.matcher(line);
        String rest = line;
        if (address.matches()) {
          at = Long.parseUnsignedLong(address.group(1), 16);
          start = start == 0 ? at : start;
          rest = address.group(2);
        }
        int comment = rest.indexOf(';');
        String text = (comment < 0 ? rest : rest.substring(0, comment)).strip();
        if (address.matches() && !text.isEmpty()) {
          code(text);
        }
        if (comment >= 0) {
          comment(rest.substring(comment));
        }
      }
    }

    private void code(String text) {
      if (BYTES.matcher(text).matches()) {
        String digits = text.replaceAll("[ |]", "");
        hex.append(digits);
        // What is said next is said of what follows these bytes.
        at += digits.length() / 2;
      } else {
        instructions.put(at, text);
      }
    }

    private void comment(String text) {
      if (text.startsWith(";*")) {
        scopes.put(at, new ArrayList<>());
      }
      Matcher call = CALL.matcher(text);
      if (call.matches()) {
        calls.put(at, call.group(1));
      }
      Matcher scope = SCOPE.matcher(text);
      List<Scope> place = scopes.get(at);
      if (place != null && scope.find()) {
        int line = scope.group(3) == null ? 0 : Integer.parseInt(scope.group(3));
        place.add(new Scope(scope.group(1) + "." + scope.group(2), line));
      }
    }

    private void end() {
      Matcher method = head;
      if (inside && method != null) {
        found.add(
            new PrintedCode(
                method.group(4) + "." + method.group(5),
                Integer.parseInt(method.group(3)),
                method.group(2).contains("%"),
                Integer.parseInt(method.group(1)),
                start,
                HexFormat.of().parseHex(hex),
                instructions,
                scopes,
                calls));
      }
      inside = false;
      head = null;
    }
  }
}
