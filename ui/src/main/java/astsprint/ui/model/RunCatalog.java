package astsprint.ui.model;

import astsprint.results.Run;
import astsprint.results.RunInfo;
import astsprint.results.RunReader;
import astsprint.results.Subject;
import astsprint.results.figures.RunFigures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The runs that lie below some folders. What was read of a run is kept until its files change, so
 * that looking again costs little. Safe for several threads.
 */
public final class RunCatalog {
  private final Path own;
  private final Path references;
  private final Map<Path, Known> known = new HashMap<>();

  /** An unfinished run whose files changed within this time may be going on still. */
  private static final Duration GOING_ON = Duration.ofMinutes(1);

  private record Known(long print, Entry entry) {}

  /**
   * One run.
   *
   * @param path its folder or file
   * @param name the folder's name, and where it lies if that tells it from others
   * @param started date and time, to the minute; "" where not recorded
   * @param kind such as {@code full}; {@code JMH} for a file from elsewhere
   * @param machine in words
   * @param stages how many stages it has figures of, and the benchmarks
   * @param keys of all that it has figures of, to be searched for
   * @param owned whether it is the user's own, to be renamed and deleted
   */
  public record Entry(
      Path path,
      String name,
      String started,
      String kind,
      String machine,
      String stages,
      String keys,
      boolean owned) {
    /** Whether every word of {@code search} stands somewhere in the entry. */
    public boolean matches(String search) {
      String all =
          String.join(" ", name, started, kind, machine, stages, keys).toLowerCase(Locale.ROOT);
      return Stream.of(search.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
    }
  }

  /**
   * The catalog of a project.
   *
   * @param own folder of the user's own runs; need not exist
   * @param references folder of the project's; need not exist
   */
  public RunCatalog(Path own, Path references) {
    this.own = own;
    this.references = references;
  }

  /** What lies there now, and what else is open; own runs first, the newest of each first. */
  public synchronized List<Entry> look(List<RunFigures> open) {
    List<Entry> entries = new ArrayList<>(below(own));
    entries.addAll(below(references));
    for (RunFigures each : open) {
      Run run = each.run();
      if (entries.stream().noneMatch(entry -> same(entry.path(), run.path()))) {
        entries.add(entry(run, run.name() + RunNames.place(run, open), false));
      }
    }
    return entries;
  }

  private List<Entry> below(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> runs = Files.list(folder)) {
      return runs.filter(Files::isDirectory)
          .sorted(Comparator.reverseOrder())
          .map(this::entry)
          .toList();
    } catch (IOException | UncheckedIOException deletedMeanwhile) {
      return List.of();
    }
  }

  private Entry entry(Path folder) {
    long print = print(folder);
    Known before = known.get(folder);
    if (before != null && before.print() == print) {
      return before.entry();
    }
    Entry entry =
        entry(RunReader.read(folder), folder.getFileName().toString(), folder.startsWith(own));
    known.put(folder, new Known(print, entry));
    return entry;
  }

  private static long print(Path folder) {
    long print = 1;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        print = print * 31 + file.hashCode();
        print = print * 31 + Files.getLastModifiedTime(file).toMillis();
      }
      return print;
    } catch (IOException deletedMeanwhile) {
      return 0;
    }
  }

  private static Entry entry(Run run, String name, boolean owned) {
    RunInfo info = run.info();
    if (info == null) {
      return new Entry(
          run.path(), name, "", unknown(run), "not recorded", benchmarks(run), keys(run), owned);
    }
    String kind = info.kind() + (run.unfinished() ? ", unfinished" : "");
    return new Entry(
        run.path(),
        name,
        info.started().replace('T', ' ').replaceAll("(:\\d\\d)(:\\d\\d.*)$", "$1"),
        kind,
        RunNames.machine(run),
        benchmarks(run),
        keys(run),
        owned);
  }

  /** Of a run that does not say what it is. */
  private static String unknown(Run run) {
    if (run.isForeign()) {
      return "JMH";
    }
    return run.isEmpty() ? "nothing to show" : "no run.json";
  }

  private static String keys(Run run) {
    return run.samples().stream()
        .map(sample -> sample.cell().series().key())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String benchmarks(Run run) {
    if (!run.jmh().isEmpty() && run.samples().isEmpty()) {
      return run.jmh().size() == 1 ? "1 benchmark" : run.jmh().size() + " benchmarks";
    }
    List<String> stages =
        run.samples().stream()
            .map(sample -> sample.cell().series().key())
            .distinct()
            .filter(key -> isStage(run, key))
            .sorted()
            .toList();
    List<String> names =
        run.samples().stream().map(s -> s.cell().series().benchmark()).distinct().toList();
    String which = stages.size() > 3 ? stages.size() + " stages" : String.join(" ", stages);
    return Stream.of(which, String.join(", ", names))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** By its key where the run does not say what it measured. */
  private static boolean isStage(Run run, String key) {
    return run.info() == null
        ? key.matches("S\\d\\d")
        : run.subject(key).map(Subject::role).orElse(null) == Subject.Role.STAGE;
  }

  /** Whether two paths name the same file or folder. */
  public static boolean same(Path a, Path b) {
    return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize());
  }

  /** Whether a run has not ended and was written to just now: somebody may be measuring it. */
  public boolean mayBeGoingOn(Path run) {
    try (Stream<Path> files = Files.list(run)) {
      Instant from = Instant.now().minus(GOING_ON);
      for (Path file : files.toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isAfter(from)) {
          return RunReader.read(run).unfinished();
        }
      }
      return false;
    } catch (IOException deletedMeanwhile) {
      return false;
    }
  }

  /**
   * Gives an own run another name.
   *
   * @return where it is now
   * @throws IOException if it is not an own run or may be going on, the name is none for a folder,
   *     or it is taken
   */
  public Path rename(Path run, String name) throws IOException {
    if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*")) {
      throw new IOException("“" + name + "”: letters, digits, spaces, dots and hyphens only");
    }
    Path target = owned(run).resolveSibling(name.strip());
    if (mayBeGoingOn(run)) {
      throw new IOException("it has not ended, and was written to less than a minute ago");
    }
    if (Files.exists(target)) {
      throw new IOException("there is a run " + name + " already");
    }
    return Files.move(run, target);
  }

  /** Deletes an own run with all its files. */
  public void delete(Path run) throws IOException {
    try (Stream<Path> files = Files.walk(owned(run))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private Path owned(Path run) throws IOException {
    Path folder = run.toAbsolutePath().normalize();
    if (!own.toAbsolutePath().normalize().equals(folder.getParent())) {
      throw new IOException(run.getFileName() + " is not one of your own runs");
    }
    return folder;
  }
}
