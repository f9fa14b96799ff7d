package astsprint.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.Application;

/**
 * Starts the viewer, or says in one line why it cannot be shown. Not itself an {@link Application}:
 * the JDK's launcher refuses those when JavaFX is on the class path.
 */
public final class Main {
  static final String USAGE =
      """
      Usage: ui [RUN...]
      Shows the results of ast-sprint's benchmarks.
        RUN      a run's folder or any JMH JSON file to open beside the reference run
        --timing also prints how long it took until the first window was painted
        --train  shows each view for a moment and ends: the JVM makes a cache for later starts
        --help   this text
      """;

  private Main() {}

  /** Runs until the window closes; ends with status 2 when there is nothing to show it on. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] args) {
    // Maven hands over an empty -Dui.args as one blank argument.
    List<String> given = Arrays.stream(args).filter(a -> !a.isBlank()).toList();
    if (given.contains("--help") || given.contains("-h")) {
      System.out.print(USAGE);
      return;
    }
    String trouble = missingDisplay(System.getProperty("os.name", ""), System.getenv());
    if (trouble == null) {
      try {
        Application.launch(ViewerApp.class, given.toArray(String[]::new));
        return;
      } catch (RuntimeException | LinkageError e) {
        trouble = explain(e);
      }
    }
    System.err.println("ast-sprint ui: " + trouble);
    System.exit(2);
  }

  /** Why no window can be opened, or null if one probably can. */
  static @org.jspecify.annotations.Nullable String missingDisplay(
      String os, Map<String, String> environment) {
    boolean linux = os.toLowerCase(Locale.ROOT).contains("linux");
    boolean headless = "Headless".equals(System.getProperty("glass.platform"));
    if (!linux || headless || !environment.getOrDefault("DISPLAY", "").isBlank()) {
      return null;
    }
    return "no display (DISPLAY is not set): run it in a desktop session or through ssh -X;"
        + " in a terminal, ast-sprint report shows the same figures";
  }

  /** The innermost cause in one line, with the remedy where it is known. */
  static String explain(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = String.valueOf(cause.getMessage());
    if (message.contains("DISPLAY")) {
      return "cannot open the display " + System.getenv("DISPLAY") + ": is it reachable from here?";
    }
    if (message.contains("pango") || message.contains("prism_es2")) {
      return "a system library is missing (" + message + "): install libpangoft2-1.0-0";
    }
    String[] lines = message.split("\\R", 2);
    return cause.getClass().getSimpleName() + ": " + lines[0];
  }
}
