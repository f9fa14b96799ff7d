package astsprint.evidence;

import astsprint.results.CallTree;
import astsprint.results.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
   * @param stacks collapsed stacks of the walker by what they count; of what was not seen none
   */
  public record Taken(Profile profile, Path flameGraph, Map<CallTree.Cost, List<String>> stacks) {
    /** Leaves the stacks in a folder, and the hottest frames. */
    public void write(Path folder) throws IOException {
      profile.write(folder);
      for (Map.Entry<CallTree.Cost, List<String>> each : stacks.entrySet()) {
        Files.write(
            folder.resolve(CallTree.fileName(profile.stage(), each.getKey())), each.getValue());
      }
    }
  }

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
    Map<CallTree.Cost, List<String>> stacks = new EnumMap<>(CallTree.Cost.class);
    stacks.put(CallTree.Cost.TIME, walked(collapsed));
    Path allocated = folder.resolve(name + "-alloc.collapsed");
    JfrToFlame.convert(
        recording.toString(),
        allocated.toString(),
        arguments("-o", "collapsed", "--alloc", "--total"));
    List<String> bytes = walked(allocated);
    if (!bytes.isEmpty()) {
      stacks.put(CallTree.Cost.ALLOC, bytes);
    }
    return new Taken(profile, flameGraph, stacks);
  }

  private static List<String> walked(Path collapsed) throws IOException {
    try (Stream<String> lines = Files.lines(collapsed)) {
      return CallTree.through(lines, WalkLoop.FRAME);
    }
  }

  private static Arguments arguments(String... words) {
    return new Arguments(words);
  }
}
