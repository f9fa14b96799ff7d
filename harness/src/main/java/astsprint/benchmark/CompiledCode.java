package astsprint.benchmark;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * What HotSpot has compiled of the walk, of its callers and of JMH's stub, asked from inside by the
 * diagnostic command {@code Compiler.codelist}. Unlike a recording of JFR's events it has no thread
 * of its own: it costs a few milliseconds when it is asked, between iterations, and else nothing.
 */
final class CompiledCode {
  /** {@code 1234 4 0 astsprint.stages.S01Generator.visit(I)V [0x…}: id, level, state, method. */
  private static final Pattern LINE =
      Pattern.compile("(\\d+) (-?\\d+) -?\\d+ ([\\w$./]+)\\.([\\w$<>]+)\\(.*");

  private static final String AROUND_A_PASS = "astsprint.benchmark.";
  private static final String NATIVE_CALL = "astsprint.kernel.Kernel";

  /**
   * Ours too, but called between iterations only, or so large that HotSpot is never done with it,
   * as the parser and the linter's rules: classes, and packages that end with a dot.
   */
  private static final List<String> ASIDE =
      List.of(
          "astsprint.benchmark.Canary",
          "astsprint.benchmark.CompiledCode",
          "astsprint.benchmark.DrawnTrees",
          "astsprint.benchmark.Floor",
          "astsprint.benchmark.ForkRecord",
          "astsprint.benchmark.OrderCheck",
          "astsprint.benchmark.TreeChanges",
          "astsprint.benchmark.Watchdog",
          "astsprint.benchmark.WorkingSet",
          "astsprint.corpus.",
          "astsprint.lint.",
          "astsprint.machine.",
          "astsprint.parse.",
          "astsprint.results.");

  /** The first question takes half a second of a processor: it is asked beside the preparation. */
  private final FutureTask<MBeanServer> server =
      new FutureTask<>(ManagementFactory::getPlatformMBeanServer);

  private final String entry;
  private int newest;

  /** Of what is the project's own. */
  CompiledCode() {
    this("astsprint.");
  }

  /**
   * Of that and of a class more, with its inner ones.
   *
   * @param entry its name
   */
  CompiledCode(String entry) {
    this.entry = entry;
    Thread.ofPlatform().name("compiled-code").daemon().start(server);
  }

  /** The methods that were compiled since the last call, for any level; empty where unknown. */
  List<String> since() {
    return since(type -> true);
  }

  /** The same without those that call a pass, or are called once in it. */
  List<String> withinPassesSince() {
    return since(type -> !type.startsWith(AROUND_A_PASS) && !type.equals(NATIVE_CALL));
  }

  private List<String> since(Predicate<String> counts) {
    int before = newest;
    return list()
        .lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .filter(line -> Integer.parseInt(line.group(1)) > before)
        .filter(line -> watched(line.group(3)) && !aside(line.group(3)))
        .filter(line -> counts.test(line.group(3)))
        .peek(line -> newest = Math.max(newest, Integer.parseInt(line.group(1))))
        .map(line -> simple(line.group(3)) + "." + line.group(4) + " by C" + compiler(line))
        .distinct()
        .collect(Collectors.toList());
  }

  private boolean watched(String type) {
    return type.startsWith("astsprint.") || type.equals(entry) || type.startsWith(entry + "$");
  }

  private static boolean aside(String type) {
    return ASIDE.stream()
        .anyMatch(
            some ->
                some.endsWith(".")
                    ? type.startsWith(some)
                    : type.equals(some) || type.startsWith(some + "$"));
  }

  private static int compiler(Matcher line) {
    return line.group(2).equals("4") ? 2 : 1;
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private String list() {
    try {
      ObjectName commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
      return (String)
          server.get().invoke(commands, "compilerCodelist", new Object[0], new String[0]);
    } catch (JMException | ExecutionException anotherJvm) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
