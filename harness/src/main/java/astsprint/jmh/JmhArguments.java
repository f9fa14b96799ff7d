package astsprint.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Completes the arguments that a user gives JMH. What the user says always wins. */
public final class JmhArguments {
  /** What runs when no benchmark is named. */
  private static final String LADDER = "LadderBenchmark";

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
      throws IOException, CommandLineOptionException {
    List<String> words = new ArrayList<>();
    for (Matcher word = WORD.matcher(given); word.find(); ) {
      words.add(
          Stream.of(1, 2, 3).map(word::group).filter(w -> w != null).findFirst().orElseThrow());
    }
    long maven = ProcessHandle.current().pid();
    return of(words, Path.of(root, "results", "runs"), jvm, quick, maven);
  }

  /**
   * Completes {@code given}, and makes the folder of the run unless only information is asked for.
   *
   * @param runs where folders of runs are made
   * @param owner process whose end ends the run; 0 if that is JMH's own, which then is expected to
   *     call {@code finish} itself
   */
  public static List<String> of(
      List<String> given, Path runs, String jvm, boolean quick, long owner)
      throws IOException, CommandLineOptionException {
    CommandLineOptions options = new CommandLineOptions(given.toArray(String[]::new));
    List<String> all = new ArrayList<>(given);
    if (asksForInformation(options)) {
      return all;
    }
    Path run = makeFolder(runs);
    if (!options.getJvm().hasValue()) {
      all.addAll(List.of("-jvm", jvm));
    }
    if (!options.getResult().hasValue() && !options.getResultFormat().hasValue()) {
      all.addAll(List.of("-rf", "json", "-rff", run.resolve("jmh.json").toString()));
    }
    if (quick) {
      addQuick(options, all);
    }
    all.addAll(List.of("-prof", RunKeeper.class.getName() + ":" + owner + "," + run));
    // Last, and only here: a name that does not begin with a dash is an include pattern.
    if (options.getIncludes().isEmpty()) {
      all.add(LADDER);
    }
    Files.write(run.resolve(RunKeeper.ARGUMENTS), all);
    return all;
  }

  /** Whether the arguments only ask JMH to list or to explain something. */
  public static boolean asksForInformation(CommandLineOptions options) {
    return options.shouldHelp()
        || options.shouldList()
        || options.shouldListWithParams()
        || options.shouldListProfilers()
        || options.shouldListResultFormats();
  }

  private static void addQuick(CommandLineOptions options, List<String> all) {
    if (!options.getWarmupIterations().hasValue()) {
      all.addAll(List.of("-wi", "6"));
    }
    if (!options.getMeasurementIterations().hasValue()) {
      all.addAll(List.of("-i", "3"));
    }
    if (!options.getParameter("round").hasValue()) {
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
