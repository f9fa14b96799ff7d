package astsprint.evidence;

import astsprint.evidence.Inlining.Fate;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads HotSpot's compilation log (-XX:+LogCompilation). Unlike the text of -XX:+PrintInlining it
 * keeps the compiler threads apart and has the receivers that the profile saw.
 *
 * <p>Format: hotspot/share/opto/bytecodeInfo.cpp and doCall.cpp of OpenJDK 25 write it. Within a
 * {@code task}, {@code parse} elements nest as methods are inlined; before each stands a {@code
 * call}, then {@code inline_success}, or {@code inline_fail}, or {@code intrinsic}.
 */
final class JitLog {
  private final List<Compilation> done = new ArrayList<>();
  private final Map<Integer, String> discarded = new HashMap<>();

  private @Nullable Task task;

  private JitLog() {}

  /**
   * The compilations that succeeded, in the order of their ids.
   *
   * @throws IOException if the log cannot be read or is not one; what was read is lost then
   */
  static List<Compilation> read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return read(reader);
    } catch (XMLStreamException e) {
      throw new IOException(file + " is not a compilation log: " + e.getMessage(), e);
    }
  }

  static List<Compilation> read(Reader reader) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(reader);
    JitLog log = new JitLog();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> log.start(xml);
        case XMLStreamConstants.END_ELEMENT -> log.end(xml.getLocalName());
        default -> {}
      }
    }
    return log.done.stream()
        .map(
            c ->
                new Compilation(
                    c.id(),
                    c.level(),
                    c.onStack(),
                    c.bytecodes(),
                    c.nativeBytes(),
                    log.discarded.getOrDefault(c.id(), ""),
                    c.root()))
        .sorted((a, b) -> Integer.compare(a.id(), b.id()))
        .toList();
  }

  private void start(XMLStreamReader xml) {
    String element = xml.getLocalName();
    switch (element) {
      case "task" -> task = new Task(xml);
      case "make_not_entrant" ->
          discarded.put(
              number(xml, "compile_id"), attribute(xml, "reason").orElse("made not entrant"));
      default -> {
        if (task != null) {
          task.start(element, xml);
        }
      }
    }
  }

  private void end(String element) {
    Task current = task;
    if (current == null) {
      return;
    }
    switch (element) {
      case "parse" -> current.endParse();
      case "task" -> {
        current.compilation().ifPresent(done::add);
        task = null;
      }
      default -> {}
    }
  }

  private static Optional<String> attribute(XMLStreamReader xml, String name) {
    return Optional.ofNullable(xml.getAttributeValue(null, name));
  }

  private static int number(XMLStreamReader xml, String name) {
    return attribute(xml, name).map(Integer::parseInt).orElse(0);
  }

  /** One compilation under way. */
  private static final class Task {
    private final int id;
    private final int level;
    private final boolean onStack;
    private final int bytecodes;
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String> methods = new HashMap<>();
    private final Deque<Scope> scopes = new ArrayDeque<>();
    private final Inlining root;
    private @Nullable String lateMethod;
    private boolean succeeded;
    private int nativeBytes;

    Task(XMLStreamReader xml) {
      id = number(xml, "compile_id");
      // C2's own tasks carry no level.
      level = attribute(xml, "level").map(Integer::parseInt).orElse(4);
      onStack = attribute(xml, "compile_kind").filter("osr"::equals).isPresent();
      bytecodes = number(xml, "bytes");
      // "astsprint/stages/S03$1 visitAll (Lastsprint/ast/AstNode;)I": names with dots, no
      // signature.
      String[] words = attribute(xml, "method").orElse("? ?").split(" ", -1);
      root = new Inlining(words[0].replace('/', '.') + "." + words[1], -1, Fate.ROOT, "", "");
    }

    void start(String element, XMLStreamReader xml) {
      switch (element) {
        case "type", "klass" ->
            types.put(attribute(xml, "id").orElse(""), attribute(xml, "name").orElse("?"));
        case "method" ->
            methods.put(
                attribute(xml, "id").orElse(""),
                type(attribute(xml, "holder").orElse(""))
                    + "."
                    + attribute(xml, "name").orElse("?"));
        case "parse" -> beginParse(method(xml));
        case "late_inline" -> lateMethod = method(xml);
        case "bc" -> scope().ifPresent(s -> s.at(number(xml, "bci")));
        case "call" -> scope().ifPresent(s -> s.call(method(xml), receivers(xml)));
        case "inline_success" ->
            scope().ifPresent(s -> s.decided(Fate.INLINED, attribute(xml, "reason").orElse("")));
        case "inline_fail" ->
            scope().ifPresent(s -> s.decided(Fate.REFUSED, attribute(xml, "reason").orElse("")));
        case "intrinsic" ->
            scope().ifPresent(s -> s.decided(Fate.INTRINSIC, attribute(xml, "id").orElse("")));
        case "task_done" -> {
          succeeded = number(xml, "success") == 1;
          nativeBytes = number(xml, "nmsize");
        }
        default -> {}
      }
    }

    private Optional<Scope> scope() {
      return Optional.ofNullable(scopes.peek());
    }

    private void beginParse(String method) {
      Scope parent = scopes.peek();
      Inlining node;
      if (parent == null) {
        String late = lateMethod;
        if (late == null) {
          node = root;
        } else {
          node = new Inlining(late, -1, Fate.INLINED, "late", "");
          root.calls.add(node);
        }
      } else {
        node = parent.inlined(method);
      }
      scopes.push(new Scope(node));
    }

    void endParse() {
      scopes.poll();
    }

    private String method(XMLStreamReader xml) {
      return methods.getOrDefault(attribute(xml, "method").orElse(""), "?");
    }

    private String type(String id) {
      return types.getOrDefault(id, "?").replace('/', '.');
    }

    private String receivers(XMLStreamReader xml) {
      int count = number(xml, "count");
      StringBuilder text = new StringBuilder();
      for (String which : List.of("receiver", "receiver2")) {
        attribute(xml, which)
            .ifPresent(
                klass ->
                    text.append(text.isEmpty() ? "" : ", ")
                        .append(type(klass))
                        .append(
                            count == 0
                                ? ""
                                : " %.0f%%"
                                    .formatted(100.0 * number(xml, which + "_count") / count)));
      }
      return text.toString();
    }

    Optional<Compilation> compilation() {
      return succeeded
          ? Optional.of(new Compilation(id, level, onStack, bytecodes, nativeBytes, "", root))
          : Optional.empty();
    }
  }

  /** A method whose bytecode is being read. */
  private static final class Scope {
    private final Inlining node;
    private int bci;
    private String callee = "?";
    private String receivers = "";

    Scope(Inlining node) {
      this.node = node;
    }

    void at(int newBci) {
      bci = newBci;
      callee = "?";
      receivers = "";
    }

    /** A virtual call that gets a target is announced twice, the second time without receivers. */
    void call(String method, String seen) {
      callee = method;
      if (!seen.isEmpty()) {
        receivers = seen;
      }
    }

    void decided(Fate fate, String reason) {
      node.calls.add(new Inlining(callee, bci, fate, reason, receivers));
    }

    /** The call that is read next because it was inlined. */
    Inlining inlined(String method) {
      return node.calls.reversed().stream()
          .filter(c -> c.fate == Fate.INLINED && c.method.equals(method) && c.calls.isEmpty())
          .findFirst()
          .orElseGet(
              () -> {
                Inlining unannounced = new Inlining(method, bci, Fate.INLINED, "", receivers);
                node.calls.add(unannounced);
                return unannounced;
              });
    }
  }
}
