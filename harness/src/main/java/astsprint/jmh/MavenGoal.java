package astsprint.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Completes the arguments that a user gives JMH. What the user says always wins. */
public final class JmhArguments {
  /** What runs when no benchmark is named. */
  private static final String LADDER = "LadderBenchmark";

  /** These list or explain something and measure nothing; no other option lacks a value. */
  private static final Set<String> INFORMATION = Set.of("-h", "-l", "-lp", "-lprof", "-lrf");

  /** Named, not linked: the build calls this class without JMH on its class path. */
  private static final String KEEPER = "astsprint.jmh.RunKeeper";

  /** Kind of a run with the benchmarks' own iterations, or the user's. */
  public static final String FULL = "full";

  /** Kind of a run with two rounds of short iterations. */
  public static final String QUICK = "quick";

  /** In the run's folder while it lasts: its kind, then JMH's arguments, one a line. */
  public static final String ARGUMENTS = "jmh-arguments.txt";

  /** Iterations of a quick run, as far as the user does not say. */
  private static final List<List<String>> SHORT =
      List.of(
          List.of("-wi", "6"), List.of("-w", "50ms"), List.of("-i", "3"), List.of("-r", "50ms"));

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  /** No colons: Windows forbids them in names. */
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private JmhArguments() {}

  /**
   * The arguments for {@code mvn jmh:benchmark}, called by the build within Maven's process.
   *
   * @param root folder of the project
   * @param jvm the {@code java} that forks run on
   * @param given the user's {@code -Djmh.args}, words with blanks in quotes
   * @param quick whether {@code -Dquick} was given
   */
  public static List<String> ofMaven(String root, String jvm, String given, boolean quick)
      throws IOException {
    List<String> words = new ArrayList<>();
    for (Matcher word = WORD.matcher(given); word.find(); ) {
      words.add(
          Stream.of(1, 2, 3).map(word::group).filter(w -> w != null).findFirst().orElseThrow());
    }
    long maven = ProcessHandle.current().pid();
    return of(words, Path.of(root, "results", "runs"), jvm, quick ? QUICK : FULL, maven);
  }

  /**
   * Completes {@code given}, and makes the folder of the run unless only information is asked for.
   *
   * @param runs where folders of runs are made
   * @param kind of the run, for its description
   * @param owner process whose end ends the run: Maven's, or JMH's own
   */
  public static List<String> of(List<String> given, Path runs, String jvm, String kind, long owner)
      throws IOException {
    Set<String> options = new HashSet<>();
    boolean named = false;
    for (int i = 0; i < given.size(); i++) {
      String word = given.get(i);
      if (!word.startsWith("-")) {
        named = true;
      } else if (INFORMATION.contains(word)) {
        return given;
      } else {
        i += word.contains("=") ? 0 : 1;
        options.add(word.equals("-p") && i < given.size() ? word + given.get(i) : word);
      }
    }
    Path run = makeFolder(runs);
    List<String> all = new ArrayList<>(given);
    if (!options.contains("-jvm")) {
      all.addAll(List.of("-jvm", jvm));
    }
    if (!options.contains("-rf") && !options.contains("-rff")) {
      String file = named ? "jmh-named.json" : "jmh-ladder.json";
      all.addAll(List.of("-rf", "json", "-rff", run.resolve(file).toString()));
    }
    if (kind.equals(QUICK)) {
      addQuick(options, all);
    }
    all.addAll(List.of("-prof", KEEPER + ":" + owner + ",yes," + run));
    if (!named) {
      all.add(LADDER);
    }
    List<String> lines = new ArrayList<>(List.of(kind));
    lines.addAll(all);
    Files.write(run.resolve(ARGUMENTS), lines);
    return all;
  }

  private static void addQuick(Set<String> options, List<String> all) {
    for (List<String> option : SHORT) {
      if (!options.contains(option.get(0))) {
        all.addAll(option);
      }
    }
    if (options.stream().noneMatch(option -> option.startsWith("-pround="))) {
      all.addAll(List.of("-p", "round=1,2"));
    }
  }

  private static Path makeFolder(Path runs) throws IOException {
    Files.createDirectories(runs);
    String stamp = STAMP.format(LocalDateTime.now(ZoneId.systemDefault()));
    for (int copy = 1; ; copy++) {
      Path run = runs.resolve(copy == 1 ? stamp : stamp + "-" + copy);
      if (!Files.exists(run)) {
        return Files.createDirectory(run);
      }
    }
  }
}
