package astsprint.results.report;

import astsprint.results.Subject;
import astsprint.results.Subject.Role;
import astsprint.results.Subject.Walks;
import astsprint.results.TreeInfo;
import astsprint.results.figures.Headline;
import astsprint.results.figures.Ladder;
import astsprint.results.figures.Ladder.Row;
import astsprint.results.figures.Ladder.Step;
import astsprint.results.report.ReportTable.Entry;
import astsprint.results.report.ReportTable.Tone;
import astsprint.results.stats.Bootstrap;
import astsprint.results.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ladder on one tree as a table, and what must be said below it. */
final class LadderSection {
  private final Ladder ladder;
  private final List<Row> measured;
  private final List<Row> steps;
  private final boolean python;

  private LadderSection(Ladder ladder) {
    this.ladder = ladder;
    this.measured = ladder.rows().stream().filter(row -> row.absence() == null).toList();
    this.steps = measured.stream().filter(row -> row.step() != null).toList();
    this.python = measured.stream().anyMatch(row -> row.toCPython() != null);
  }

  static Section of(Ladder ladder) {
    LadderSection section = new LadderSection(ladder);
    return new Section(section.title(), section.table(), section.notes());
  }

  private String title() {
    TreeInfo about = ladder.about();
    String size =
        about == null
            ? ""
            : ": "
                + Numbers.count(about.visits())
                + " visits of "
                + Numbers.count(about.distinctNodes())
                + " nodes";
    return "Ladder on " + ladder.tree() + size;
  }

  private ReportTable table() {
    String spread = fewRounds() ? "range" : "95%";
    List<String> columns = new ArrayList<>();
    columns.addAll(List.of("<", "<stage", "ns", spread, "/node", "B"));
    columns.addAll(List.of("×prev", spread, "×" + first(), "saved"));
    if (python) {
      columns.add("×CPy");
    }
    columns.add("<verdict");
    return new ReportTable(columns, ladder.rows().stream().map(this::row).toList());
  }

  private List<Entry> row(Row row) {
    List<Entry> entries = new ArrayList<>();
    Subject subject = row.subject();
    boolean stage = subject.role() == Role.STAGE;
    entries.add(Entry.of(stage ? subject.key() : ""));
    entries.add(Entry.of(stage ? subject.title() : label(subject)));
    if (row.absence() != null) {
      entries.add(new Entry(row.absence(), Tone.BAD));
      return entries;
    }
    Estimate ns = Objects.requireNonNull(row.ns());
    Step step = row.step();
    Estimate ratio = step == null ? null : step.comparison().ratio();
    entries.add(new Entry(Numbers.figure(ns.value()), Tone.STRONG));
    entries.add(new Entry(Numbers.range(ns), Tone.FAINT));
    entries.add(Entry.of(Numbers.figure(row.nsPerDistinct())));
    entries.add(Entry.of(bytes(row.bytes())));
    entries.add(new Entry(ratio == null ? "" : Numbers.figure(ratio.value()), Tone.STRONG));
    entries.add(new Entry(ratio == null ? "" : Numbers.range(ratio), Tone.FAINT));
    Estimate toFirst = row.toFirst();
    entries.add(Entry.of(toFirst == null ? "" : Numbers.figure(toFirst.value())));
    entries.add(Entry.of(toFirst == null || !stage ? "" : Numbers.percent(row.savedPercent())));
    if (python) {
      Estimate toPython = row.toCPython();
      entries.add(Entry.of(toPython == null ? "" : Numbers.figure(toPython.value())));
    }
    entries.add(step == null ? Entry.of("") : verdict(row, step));
    return entries;
  }

  /** A stage whose predecessor has no figure is judged against another, which is said. */
  private Entry verdict(Row row, Step step) {
    List<String> stages =
        ladder.rows().stream()
            .map(Row::subject)
            .filter(subject -> subject.role() == Role.STAGE)
            .map(Subject::key)
            .toList();
    int place = stages.indexOf(row.subject().key());
    String before = place == 0 ? "" : stages.get(place - 1);
    String from = before.equals(step.from()) ? "" : " (to " + step.from() + ")";
    return switch (step.verdict()) {
      case FASTER -> new Entry("faster" + from, Tone.GOOD);
      case SLOWER -> new Entry("slower" + from, Tone.BAD);
      case INDISTINGUISHABLE -> new Entry("indistinguishable" + from, Tone.FAINT);
      case TOO_FEW_ROUNDS -> new Entry(from.strip(), Tone.FAINT);
    };
  }

  static String label(Subject subject) {
    return subject.role() == Role.FLOOR ? "floor" : subject.title();
  }

  /** Below a thousandth of a byte it is the harness's own garbage, shared out. */
  static String bytes(@Nullable Double bytes) {
    return bytes != null && bytes < 0.001 ? "0" : Numbers.figure(bytes);
  }

  private String first() {
    return measured.stream()
        .filter(row -> row.subject().role() == Role.STAGE)
        .map(row -> row.subject().key())
        .findFirst()
        .orElse("first");
  }

  /** Those that take part in steps; of the floor there may be any number of rounds. */
  private Stream<Row> stages() {
    return measured.stream().filter(row -> row.subject().role() == Role.STAGE);
  }

  private boolean fewRounds() {
    return stages()
        .map(Row::ns)
        .filter(Objects::nonNull)
        .anyMatch(estimate -> !estimate.interval());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    headline().ifPresent(notes::add);
    bridge().ifPresent(notes::add);
    if (!steps.isEmpty()) {
      notes.add(fewRounds() ? points() : judgement());
    }
    notes.add(legend());
    unsteady().ifPresent(notes::add);
    failures().ifPresent(notes::add);
    return notes;
  }

  private String legend() {
    StringBuilder legend = new StringBuilder("ns and B (bytes allocated) per visit; /node: ns per");
    legend.append(" distinct node; saved: of the first stage's time.");
    if (python) {
      legend.append(" ×CPy: times as fast as CPython's own ast.walk in this run");
      // Two figures for one ratio, unless told, look like a mistake.
      boolean paired = measured.stream().anyMatch(r -> r.subject().key().equals(Subject.CPYTHON));
      legend.append(
          paired
              ? "."
              : ", whose rounds are those of the peers, hence unpaired; paired see there.");
    }
    List<String> snapshots =
        measured.stream()
            .map(Row::subject)
            .filter(s -> s.walks() == Walks.SNAPSHOT && s.role() == Role.STAGE)
            .map(Subject::key)
            .toList();
    if (!snapshots.isEmpty()) {
      legend.append(snapshots.size() == 1 ? " This walks" : " These walk");
      legend.append(" a snapshot, not live objects: ");
      legend.append(String.join(", ", snapshots)).append('.');
    }
    if (measured.stream().anyMatch(row -> row.subject().role() == Role.FLOOR)) {
      legend.append(" Floor: copying the known answer.");
    }
    return legend.toString();
  }

  private Optional<String> headline() {
    return ladder.headline().map(LadderSection::headline);
  }

  static String headline(Headline headline) {
    return headline.from()
        + " : "
        + headline.to()
        + " = "
        + Numbers.both(headline.ratio())
        + ", live objects both.";
  }

  /** How the headline's factor and the others that are quoted hang together. */
  private Optional<String> bridge() {
    return ladder.headline().filter(h -> h.bridge().size() > 1).map(LadderSection::bridge);
  }

  private static String bridge(Headline headline) {
    String links =
        headline.bridge().stream()
            .map(link -> link.from() + " ÷ " + Numbers.figure(link.ratio().value()) + " → ")
            .collect(Collectors.joining());
    String whole =
        headline
            .whole()
            .map(w -> "; " + w.from() + " : " + w.to() + " = " + Numbers.both(w.ratio()))
            .orElse("");
    return "Bridge: " + links + headline.bridge().getLast().to() + whole + ".";
  }

  private String judgement() {
    String floor =
        ladder.noise().series() == 0
            ? ""
            : String.format(
                Locale.ROOT,
                " Noise floor %.1f%%: odd against even rounds of the same stage; nearer than that"
                    + " reads indistinguishable.",
                ladder.noise().percent());
    return "95%: bootstrap over "
        + rounds()
        + " rounds, ratios within rounds; verdicts adjusted for "
        + steps.size()
        + " steps (Holm)."
        + floor;
  }

  private String rounds() {
    int fewest = stages().mapToInt(LadderSection::rounds).min().orElse(0);
    int most = stages().mapToInt(LadderSection::rounds).max().orElse(0);
    return fewest == most ? "" + most : fewest + " to " + most;
  }

  private static int rounds(Row row) {
    return row.figures() == null ? 0 : row.figures().rounds().size();
  }

  private String points() {
    if (rounds().equals("1")) {
      return "A single round: no interval and no verdict.";
    }
    StringBuilder out = new StringBuilder();
    out.append("Fewer than ").append(Bootstrap.FEWEST_ROUNDS);
    out.append(" rounds: lowest and highest, no verdict. Every round:");
    for (Row row : measured) {
      out.append("\n  ").append(row.subject().key()).append(" ");
      Objects.requireNonNull(row.figures())
          .rounds()
          .values()
          .forEach(ns -> out.append(' ').append(Numbers.figure(ns)));
    }
    return out.toString();
  }

  private Optional<String> unsteady() {
    return Steadiness.of(
            measured.stream().map(row -> Objects.requireNonNull(row.figures())).toList())
        .note();
  }

  /** Of subjects that have a figure all the same: a crash in one round must not go unseen. */
  private Optional<String> failures() {
    List<String> failures =
        measured.stream()
            .filter(row -> row.figures() != null)
            .flatMap(row -> row.figures().failures().stream())
            .map(
                failure ->
                    failure.cell().series().key()
                        + " round "
                        + failure.cell().round()
                        + " "
                        + failure.kind().label()
                        + ": "
                        + failure.cause())
            .toList();
    return failures.isEmpty()
        ? Optional.empty()
        : Optional.of("Failed forks: " + String.join("; ", failures) + ".");
  }
}
