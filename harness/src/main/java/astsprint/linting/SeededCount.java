package astsprint.linting;

import astsprint.lint.Linter;
import astsprint.lint.Selection;
import astsprint.lint.Visits;
import astsprint.lint.rule.Finding;
import astsprint.lint.rule.Rule;
import astsprint.lint.rules.Outdated;
import astsprint.lint.rules.Rules;
import astsprint.results.SeededMistakes;
import astsprint.stages.WalkStage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Machine-written programs with seeded mistakes, linted: what was found of what is there, and how
 * many rounds of running, reading one error and mending it the single pass saves.
 */
public final class SeededCount {
  /** A program has 2 to 7 parts and 0 to 12 mistakes. */
  private static final int LEAST_PARTS = 2;

  private static final int MOST_PARTS = 7;
  private static final int MOST_MISTAKES = 12;

  private final long seed;
  private final Linter linter;
  private final Visits.Walker walker = StageVisits.by(WalkStage.lastLive());
  private final Map<Mistake.Kind, int[]> found = new EnumMap<>(Mistake.Kind.class);
  private final List<String> invented = new ArrayList<>();
  private final List<String> missed = new ArrayList<>();
  private final TreeMap<Integer, Integer> rounds = new TreeMap<>();
  private int programs;
  private int elsewhere;

  /**
   * @param seed of all programs
   */
  public SeededCount(long seed) {
    this.seed = seed;
    List<Rule> rules = Stream.concat(Rules.all().stream(), Outdated.reflex().stream()).toList();
    linter = new Linter(rules, Selection.ALL, Linter.Shape.ONE_WALK, true);
    for (Mistake.Kind kind : Mistake.Kind.values()) {
      found.put(kind, new int[2]);
    }
  }

  /** The program of a number. */
  SeededProgram program(int number) {
    Random random = new Random(31 * seed + number);
    int parts = LEAST_PARTS + random.nextInt(MOST_PARTS - LEAST_PARTS + 1);
    return SeededProgram.of(random.nextLong(), parts, random.nextInt(MOST_MISTAKES + 1));
  }

  /** Writes, lints and mends so many programs more. */
  public void add(int more) {
    for (int i = 0; i < more; i++) {
      add("program-" + programs + ".py", program(programs));
      programs++;
    }
  }

  private void add(String name, SeededProgram program) {
    List<String> left = new ArrayList<>();
    for (Finding f : linter.lint(name, program.text().getBytes(StandardCharsets.UTF_8), walker)) {
      left.add(place(f.code(), f.line(), f.column()));
    }
    List<SeededProgram.Due> absent = new ArrayList<>();
    for (SeededProgram.Due due : program.due()) {
      int[] ofKind = counts(due.kind());
      ofKind[0]++;
      if (left.remove(place(due.code(), due.line(), due.column()))) {
        ofKind[1]++;
      } else {
        absent.add(due);
      }
    }
    if (!absent.isEmpty()) {
      elsewhere(program, left, absent);
    }
    absent.forEach(due -> missed.add(name + ":" + place(due.code(), due.line(), due.column())));
    left.forEach(place -> invented.add(name + ":" + place));
    rounds.merge(Rounds.of(program), 1, Integer::sum);
  }

  /**
   * Of the first error, CPython may name another place than that of the mistake: a bracket that was
   * never closed shows at the next one that does not fit. This place counts for the mistake that
   * whoever reads it mends.
   */
  private void elsewhere(SeededProgram program, List<String> left, List<SeededProgram.Due> absent) {
    Optional<Rounds.Place> first = Rounds.firstError(program.text());
    if (first.isPresent()
        && left.remove(place(Linter.ERROR, first.get().line(), first.get().column()))) {
      Optional<SeededProgram.Due> cause =
          absent.stream()
              .filter(due -> due.kind() == Mistake.Kind.SYNTAX)
              .filter(due -> due.line() <= first.get().line())
              .reduce((before, last) -> last);
      cause.ifPresent(
          due -> {
            absent.remove(due);
            counts(due.kind())[1]++;
            elsewhere++;
          });
    }
  }

  /** How many findings of a kind are due, and how many of them were found. */
  private int[] counts(Mistake.Kind kind) {
    return Objects.requireNonNull(found.get(kind));
  }

  private static String place(String code, int line, int column) {
    return line + ":" + column + " " + code;
  }

  /** Findings that were due and are missing: {@code FILE:LINE:COLUMN CODE}. */
  public List<String> missed() {
    return List.copyOf(missed);
  }

  /** Findings that nothing explains. */
  public List<String> invented() {
    return List.copyOf(invented);
  }

  /** What was counted so far. */
  public SeededMistakes result() {
    return new SeededMistakes(
        programs,
        seed,
        found.entrySet().stream()
            .map(e -> new SeededMistakes.Kind(name(e.getKey()), e.getValue()[0], e.getValue()[1]))
            .toList(),
        invented.size(),
        elsewhere,
        rounds.entrySet().stream()
            .map(e -> new SeededMistakes.Count(e.getKey(), e.getValue()))
            .toList());
  }

  /**
   * Writes programs for other judges: {@code 12.py}, and {@code 12.json} with its pieces in order,
   * each with its text and the text that was meant; both are the same where nothing is wrong.
   *
   * @param of how many, from the first on
   */
  public void write(Path folder, int of) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < of; i++) {
      SeededProgram program = program(i);
      Files.writeString(folder.resolve(i + ".py"), program.text());
      ArrayNode array = new JsonMapper().createArrayNode();
      program.texts().forEach(texts -> array.addArray().add(texts.get(0)).add(texts.get(1)));
      Files.writeString(folder.resolve(i + ".json"), array.toString());
    }
  }

  private static String name(Mistake.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
