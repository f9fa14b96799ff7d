package astsprint.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Machine-written programs with seeded mistakes, and what a linter made of them: {@code
 * seeded.json} in a run's folder. A round is: run the program, read an error, mend it.
 *
 * @param programs how many
 * @param seed of all programs
 * @param kinds kinds of mistakes
 * @param invented findings that nothing explains
 * @param elsewhere of the findings, those that stand where CPython names them and not where the
 *     mistake is
 * @param rounds by errors that CPython names one at a time until it compiles a program, from the
 *     fewest on
 */
public record SeededMistakes(
    int programs, long seed, List<Kind> kinds, int invented, int elsewhere, List<Count> rounds) {
  /** The file's name in a run's folder. */
  public static final String FILE = "seeded.json";

  /**
   * One kind of mistakes.
   *
   * @param kind in a word: {@code syntax}, {@code compiler}, {@code rule}, …
   * @param seeded findings that are due
   * @param found how many of them there were
   */
  public record Kind(String kind, int seeded, int found) {}

  /**
   * Programs with equally many errors.
   *
   * @param errors that CPython names, one each time that the program is run; 0 if it compiles
   * @param programs how many there are
   */
  public record Count(int errors, int programs) {
    /** Rounds of all these programs, if one error is read and mended in each. */
    public long oneByOne() {
      return (long) errors * programs;
    }

    /** Rounds of all these programs, if all errors are read at once. */
    public long atOnce() {
      return errors == 0 ? 0 : programs;
    }

    /** How many rounds fewer that is. */
    public long saved() {
      return oneByOne() - atOnce();
    }
  }

  public SeededMistakes {
    kinds = List.copyOf(kinds);
    rounds = List.copyOf(rounds);
  }

  /** Programs that CPython refuses. */
  public int refused() {
    return rounds.stream().filter(count -> count.errors() > 0).mapToInt(Count::programs).sum();
  }

  /** Rounds of all programs, if one error is read and mended in each. */
  public long oneByOne() {
    return rounds.stream().mapToLong(Count::oneByOne).sum();
  }

  /** Rounds of all programs, if all errors are read at once. */
  public long atOnce() {
    return rounds.stream().mapToLong(Count::atOnce).sum();
  }

  /** Findings that are due. */
  public int seeded() {
    return kinds.stream().mapToInt(Kind::seeded).sum();
  }

  /** How many of them there were. */
  public int found() {
    return kinds.stream().mapToInt(Kind::found).sum();
  }

  public void write(Path folder) throws IOException {
    Json.write(folder.resolve(FILE), this);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException naming the file, if it cannot be read or is something else
   */
  public static SeededMistakes read(Path file) throws IOException {
    return Json.read(file, SeededMistakes.class, "holds no seeded mistakes");
  }
}
