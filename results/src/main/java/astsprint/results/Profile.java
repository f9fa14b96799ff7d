package astsprint.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Where the time of one walker goes: {@code profile-S01.json} in a run's folder.
 *
 * @param stage key of the walker
 * @param tree what it walked
 * @param profiler what took the samples, such as {@code JFR} or {@code async-profiler 4.6 (cpu)}
 * @param samples how many it took while the walker ran
 * @param frames the hottest methods by their own time, hottest first
 */
public record Profile(
    String stage, String tree, String profiler, long samples, List<HotFrame> frames) {
  public Profile {
    frames = List.copyOf(frames);
  }

  /**
   * A method in the samples; inlined methods count on their own.
   *
   * @param method such as {@code astsprint.stages.S01Generator.attribute}
   * @param self part of the samples in which it was running, 0 to 1
   * @param total part of the samples in which it was on the stack, 0 to 1
   */
  public record HotFrame(String method, double self, double total) {}

  /** The file's name in a run's folder. */
  public static String fileName(String stage) {
    return "profile-" + stage + ".json";
  }

  public void write(Path folder) throws IOException {
    Json.write(folder.resolve(fileName(stage)), this);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException naming the file, if it cannot be read or is not a profile
   */
  public static Profile read(Path file) throws IOException {
    return Json.read(file, Profile.class, "is not a profile");
  }

  /** One line per frame, own time and time on the stack in percent of the samples. */
  public String table() {
    StringBuilder text = new StringBuilder("  self   total  method\n");
    for (HotFrame frame : frames) {
      text.append(
          String.format(
              Locale.ROOT,
              "%5.1f%%  %5.1f%%  %s\n",
              100 * frame.self(),
              100 * frame.total(),
              frame.method()));
    }
    return text.toString();
  }
}
