package astsprint.workshop;

import astsprint.machine.UserPlaces;
import astsprint.stages.WalkStage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which hints this user has asked for, and which gates were passed: lines such as {@code hint S05
 * 1} and {@code gate S05}, each once, in a file beside this user's other data.
 */
public final class HintCount {
  private static final String HINT = "hint ";
  private static final String GATE = "gate ";

  /** System property: another file, for tests. */
  static final String PROPERTY = "astsprint.workshop.progress";

  private final Path file;

  HintCount(Path file) {
    this.file = file;
  }

  /** This user's. */
  public static HintCount ofThisUser() {
    String named = System.getProperty(PROPERTY);
    return new HintCount(
        named != null ? Path.of(named) : UserPlaces.ofThisMachine().data().resolve("workshop.txt"));
  }

  /** How many different hints there were. */
  public int total() {
    return (int) lines().stream().filter(line -> line.startsWith(HINT)).count();
  }

  /** How many of a stage. */
  int of(WalkStage stage) {
    return (int) lines().stream().filter(line -> line.startsWith(HINT + stage + " ")).count();
  }

  void add(WalkStage stage, int number) {
    append(HINT + stage + " " + number);
  }

  /** Notes that a gate was passed. */
  public void pass(WalkStage gate) {
    append(GATE + gate);
  }

  /** Whether it was. */
  public boolean passed(WalkStage gate) {
    return lines().contains(GATE + gate);
  }

  private Set<String> lines() {
    try {
      return Files.exists(file) ? new LinkedHashSet<>(Files.readAllLines(file)) : Set.of();
    } catch (IOException unreadable) {
      return Set.of();
    }
  }

  private void append(String line) {
    Set<String> lines = lines();
    if (lines.contains(line)) {
      return;
    }
    List<String> all = new ArrayList<>(lines);
    all.add(line);
    try {
      Files.createDirectories(Compilation.folder(file));
      Path draft = file.resolveSibling(file.getFileName() + ".draft");
      Files.write(draft, all);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
