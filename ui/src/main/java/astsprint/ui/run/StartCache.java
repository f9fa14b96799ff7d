package astsprint.ui.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Has the file made in which the JVM keeps the viewer's classes, loaded and linked, from one start
 * to the next. Whoever starts the viewer names the file by {@code -XX:SharedArchiveFile}. The JVM
 * does without one that is not there, or that was made of other jars. Then a second viewer, which
 * opens each view once on a screen in memory, tells which classes a start needs, and a third JVM
 * writes them down.
 *
 * <p>Rejected: {@code -XX:AOTCache} of JDK 25. It starts a little faster, but 25.0.3 does not look
 * whether the jars have changed since, and runs old code.
 */
public final class StartCache implements AutoCloseable {
  /** Makes a viewer show each view once and end. */
  public static final String TRAIN = "--train";

  private static final String USED = "-XX:SharedArchiveFile=";

  private Launcher.@Nullable Running running;
  private boolean closed;

  /**
   * Has the file made if this JVM was told of one and runs without it.
   *
   * @param rest how long to wait before
   */
  public void makeIfMissing(Launcher launcher, Duration rest) {
    var _ =
        Thread.ofPlatform()
            .daemon()
            .name("start-cache")
            .start(
                () -> {
                  try {
                    Thread.sleep(rest);
                  } catch (InterruptedException e) {
                    return;
                  }
                  List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
                  String sharing = System.getProperty("java.vm.info", "");
                  missing(options, sharing.contains("sharing"))
                      .ifPresent(file -> make(file, options, launcher));
                });
  }

  /**
   * The file that a JVM with these options was told of and does without, if it can be written.
   *
   * @param shared whether the JVM has classes from a file
   */
  static Optional<Path> missing(List<String> options, boolean shared) {
    return options.stream()
        .filter(option -> option.startsWith(USED))
        .map(option -> Path.of(option.substring(USED.length())).toAbsolutePath())
        .filter(file -> !shared || !Files.exists(file))
        .filter(file -> file.getParent() != null && Files.isWritable(file.getParent()))
        .findFirst();
  }

  private void make(Path file, List<String> options, Launcher launcher) {
    // Of this process alone: two viewers may be opened at once.
    String own = "." + ProcessHandle.current().pid();
    Path classes = file.resolveSibling(file.getFileName() + own + ".classes");
    Path made = file.resolveSibling(file.getFileName() + own);
    String classPath = System.getProperty("java.class.path");
    classes.toFile().deleteOnExit();
    made.toFile().deleteOnExit();
    start(
        launcher,
        training(options, classPath, classes),
        trained ->
            start(
                launcher,
                writing(options, classPath, classes, made),
                written -> made(made, file, written == 0)));
  }

  private synchronized void start(Launcher launcher, List<String> command, IntConsumer then) {
    if (closed) {
      return;
    }
    try {
      running = launcher.start(command, line -> {}, then);
    } catch (IOException e) {
      told("the start cache cannot be made: " + e.getMessage());
    }
  }

  /** How the second viewer is started, whose JVM lists its classes in a file. */
  static List<String> training(List<String> options, String classPath, Path classes) {
    List<String> command = java(options);
    command.add("-XX:DumpLoadedClassList=" + classes);
    command.add("-Dglass.platform=Headless");
    command.add("-Dprism.order=sw");
    command.addAll(List.of("-classpath", classPath, "astsprint.ui.Main", TRAIN));
    return command;
  }

  /** How the JVM is started that writes these classes to {@code made}. */
  static List<String> writing(List<String> options, String classPath, Path classes, Path made) {
    List<String> command = java(options);
    command.add("-Xshare:dump");
    command.add("-XX:+AOTClassLinking");
    command.add("-XX:SharedClassListFile=" + classes);
    command.add(USED + made);
    command.addAll(List.of("-classpath", classPath));
    return command;
  }

  private static List<String> java(List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    options.stream().filter(option -> !option.startsWith(USED)).forEach(command::add);
    return command;
  }

  /** Puts it in its place if it was made: an interrupted one is not. */
  private static void made(Path made, Path file, boolean whole) {
    try {
      if (whole && Files.exists(made)) {
        Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      // Windows keeps a file that another viewer runs from: that one stays.
      told(file + " is not replaced: " + e.getMessage());
    }
  }

  private static void told(String what) {
    System.getLogger(StartCache.class.getName()).log(System.Logger.Level.DEBUG, what);
  }

  /** Ends what makes the file, and makes none any more. */
  @Override
  public synchronized void close() {
    closed = true;
    if (running != null) {
      running.cancel();
    }
  }
}
