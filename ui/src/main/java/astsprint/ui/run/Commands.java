package astsprint.ui.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The project's own commands, as they can be started from a folder. */
public final class Commands {
  private Commands() {}

  /** What to measure. */
  public enum Kind {
    QUICK,
    FULL
  }

  /**
   * How to run the program with {@code arguments}: by its jar if it is built, else by the JDK's own
   * Java and class path that the viewer itself runs on.
   *
   * @param project the project's root folder
   */
  public static List<String> astSprint(Path project, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(jar(project).toString());
    command.addAll(arguments);
    return command;
  }

  /** Whether the program's jar is there. */
  public static boolean built(Path project) {
    return Files.isRegularFile(jar(project));
  }

  /** The jar that {@code mvn package} builds. */
  public static Path jar(Path project) {
    return project.resolve("harness").resolve("target").resolve("ast-sprint.jar");
  }

  /** How to measure; by Maven, which builds what is needed, where the jar is not there. */
  public static List<String> bench(Path project, Kind kind) {
    if (built(project)) {
      return astSprint(
          project, kind == Kind.QUICK ? List.of("bench", "--quick") : List.of("bench"));
    }
    List<String> command = new ArrayList<>();
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    command.add(windows ? "mvn.cmd" : "mvn");
    command.add("-B");
    command.add("jmh:benchmark");
    if (kind == Kind.QUICK) {
      command.add("-Dquick");
    }
    return command;
  }
}
