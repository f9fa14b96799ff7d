package astsprint.evidence;

import astsprint.results.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import one.convert.Arguments;
import one.convert.JfrToFlame;

/** Takes a profile of one walker: a flame graph and its hottest frames. */
public final class Profiling {
  private static final int FRAMES = 10;

  /** Inlined code keeps its own frames only so. */
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:+DebugNonSafepoints",
          "-XX:FlightRecorderOptions:stackdepth=256");

  private Profiling() {}

  /**
   * What came of it.
   *
   * @param profile the hottest frames
   * @param flameGraph a page that needs nothing but itself
   */
  public record Taken(Profile profile, Path flameGraph) {}

  /**
   * Profiles a walker in a JVM of its own.
   *
   * @param folder where the recording and the flame graph go
   * @throws IOException if the profiler does not run here, with the reason
   */
  public static Taken take(WalkerJvm walker, Recorder recorder, Path folder)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    String name =
        "profile-" + walker.stage() + "-" + recorder.name().toLowerCase(java.util.Locale.ROOT);
    Path recording = folder.resolve(name + ".jfr");
    walker.run(FLAGS, recorder, recording);
    Path collapsed = folder.resolve(name + ".collapsed");
    JfrToFlame.convert(recording.toString(), collapsed.toString(), arguments("-o", "collapsed"));
    HotFrames frames;
    try (Stream<String> lines = Files.lines(collapsed)) {
      frames = HotFrames.of(lines, WalkLoop.FRAME);
    }
    if (frames.samples() == 0) {
      throw new IOException(recorder + " took no sample of " + walker.stage());
    }
    Path flameGraph = folder.resolve(name + ".html");
    JfrToFlame.convert(
        recording.toString(),
        flameGraph.toString(),
        arguments(
            "-o",
            "html",
            "-I",
            ".*" + WalkLoop.FRAME + ".*",
            "--title",
            walker.stage() + " on " + walker.tree()));
    Profile profile =
        new Profile(
            walker.stage(),
            walker.tree(),
            recorder.title(),
            frames.samples(),
            frames.hottest(FRAMES));
    return new Taken(profile, flameGraph);
  }

  private static Arguments arguments(String... words) {
    return new Arguments(words);
  }
}
