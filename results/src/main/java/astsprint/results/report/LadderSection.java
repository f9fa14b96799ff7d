package astsprint.results.report;

import astsprint.results.Subject;
import astsprint.results.Subject.Role;
import astsprint.results.Subject.Walks;
import astsprint.results.TreeInfo;
import astsprint.results.figures.Headline;
import astsprint.results.figures.Ladder;
import astsprint.results.figures.Ladder.Row;
import astsprint.results.figures.Ladder.Step;
import astsprint.results.figures.Quotability;
import astsprint.results.report.ReportTable.Entry;
import astsprint.results.report.ReportTable.Tone;
import astsprint.results.stats.Estimate;
import astsprint.results.stats.Modes;
import astsprint.results.stats.Rounds;
import astsprint.results.stats.Tolerance;
import astsprint.results.stats.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ladder on one tree as a table, and what must be said below it. */
final class LadderSection {
  /** Behind the key of a subject whose source is no longer the one that was measured. */
  static final String CHANGED = "*";

  private final Ladder ladder;
  private final Quotability quotable;
  private final List<Row> measured;
  private final List<Row> steps;
  private final boolean python;

  private LadderSection(Ladder ladder, Quotability quotable) {
    this.ladder = ladder;
    this.quotable = quotable;
    this.measured = ladder.rows().stream().filter(row -> row.absence() == null).toList();
    this.steps = measured.stream().filter(row -> row.step() != null).toList();
    this.python = measured.stream().anyMatch(row -> row.toCPython() != null);
  }

  static Section of(Ladder ladder, Quotability quotable) {
    LadderSection section = new LadderSection(ladder, quotable);
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
    return "Ladder on " + TreeNames.told(ladder.tree()) + size;
  }

  private ReportTable table() {
    List<String> columns = new ArrayList<>();
    String times = Numbers.spreads(measured.stream().map(Row::ns).filter(Objects::nonNull));
    columns.addAll(List.of("<", "<stage", "ns", times, "/node", "B"));
    columns.addAll(List.of("×prev", Numbers.spreads(ratios()), "×" + first(), "saved"));
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
    boolean again = subject.role() == Role.AGAIN;
    String mark = quotable.changed(subject) ? CHANGED : "";
    entries.add(Entry.of(stage || again ? subject.key() + mark : ""));
    entries.add(Entry.of(stage ? subject.title() : label(subject)));
    if (row.absence() != null) {
      entries.add(new Entry(row.absence(), Tone.BAD));
      return entries;
    }
    Estimate ns = Objects.requireNonNull(row.ns());
    Step step = row.step();
    Estimate ratio = step == null ? null : step.comparison().ratio();
    entries.add(new Entry(Numbers.figure(ns.value()), Tone.STRONG));
    entries.add(new Entry(Numbers.spread(ns), Tone.FAINT));
    entries.add(Entry.of(Numbers.figure(row.nsPerDistinct())));
    entries.add(Entry.of(bytes(row.bytes())));
    entries.add(new Entry(ratio == null ? "" : Numbers.figure(ratio.value()), Tone.STRONG));
    entries.add(new Entry(ratio == null ? "" : Numbers.spread(ratio), Tone.FAINT));
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
    String said = step.comparison().words();
    if (row.subject().role() == Role.AGAIN) {
      said += " (same code)";
    } else {
      List<String> stages =
          ladder.rows().stream()
              .map(Row::subject)
              .filter(subject -> subject.role() == Role.STAGE)
              .map(Subject::key)
              .toList();
      int place = stages.indexOf(row.subject().key());
      boolean leapt = place < 1 || !stages.get(place - 1).equals(step.from());
      said += leapt ? " (to " + step.from() + ")" : "";
    }
    return new Entry(said.strip(), tone(step.verdict()));
  }

  static Tone tone(Verdict verdict) {
    return switch (verdict) {
      case FASTER -> Tone.GOOD;
      case SLOWER -> Tone.BAD;
      case NO_DIFFERENCE, NOT_TOLD_APART, TOO_FEW_ROUNDS -> Tone.FAINT;
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

  private Stream<Estimate> ratios() {
    return steps.stream()
        .flatMap(row -> Stream.ofNullable(row.step()))
        .map(s -> s.comparison().ratio());
  }

  private boolean fewRounds() {
    return ratios().anyMatch(ratio -> !ratio.interval());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    headline().ifPresent(notes::add);
    bridge().ifPresent(notes::add);
    if (ratios().anyMatch(Estimate::interval)) {
      notes.add(judgement());
      notes.add(sameCode());
    }
    if (fewRounds() || steps.isEmpty()) {
      notes.add(points());
    }
    notes.add(legend());
    modes().ifPresent(notes::add);
    unsteady().ifPresent(notes::add);
    ForkNotes.of(measured).forEach(notes::add);
    return notes;
  }

  private String legend() {
    StringBuilder legend =
        new StringBuilder("ns and B (bytes allocated) per visit: means over rounds; /node: ns");
    legend.append(" per distinct node; saved: of the first stage's time.");
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
    if (measured.stream().map(Row::subject).anyMatch(quotable::changed)) {
      legend.append(' ').append(CHANGED).append(" Measured before its source changed.");
    }
    return legend.toString();
  }

  /** One only: on the tree that is read first, with the others beside it. */
  private Optional<String> headline() {
    List<Ladder> all = ladder.run().ladders();
    if (all.indexOf(ladder) > 0 && all.getFirst().headline().isPresent()) {
      return Optional.empty();
    }
    String others =
        all.stream()
            .filter(other -> !other.equals(ladder) && TreeNames.known(other.tree()))
            .flatMap(
                other ->
                    other.headline().stream()
                        .map(
                            h ->
                                " On "
                                    + TreeNames.told(other.tree())
                                    + ": "
                                    + Numbers.full(h.ratio())
                                    + "."))
            .collect(Collectors.joining());
    return ladder.headline().map(headline -> headline(headline) + others);
  }

  static String headline(Headline headline) {
    return headline.from()
        + " : "
        + headline.to()
        + " = "
        + Numbers.full(headline.ratio())
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
            .map(w -> "; " + w.from() + " : " + w.to() + " = " + Numbers.full(w.ratio()))
            .orElse("");
    return "Bridge: " + links + headline.bridge().getLast().to() + whole + ".";
  }

  private String judgement() {
    String reach =
        ladder
            .widestStep()
            .map(
                row ->
                    " The smallest step that this run could see anywhere: %s, as far as the widest interval reaches, that of %s."
                        .formatted(
                            Numbers.percent(100 * (ladder.smallestVisible().orElseThrow() - 1)),
                            row.subject().key()))
            .orElse("");
    return "95%%: of %s; those of the %d steps hold together, and a verdict says where its interval lies."
            .formatted(Numbers.rounds(ratios().filter(Estimate::interval)), steps.size())
        + reach;
  }

  private String sameCode() {
    Tolerance tolerance = ladder.tolerance();
    String declared = Numbers.percent(100 * (Tolerance.DECLARED - 1));
    return tolerance.sameCode() == null
        ? "Differences up to %s count as none; nothing was measured twice.".formatted(declared)
        : "Same code, measured twice: ×%s. Differences up to %s count as none."
            .formatted(
                Numbers.full(tolerance.sameCode()),
                tolerance.raised()
                    ? Numbers.percent(tolerance.percent()) + ", as far as those went,"
                    : declared);
  }

  private Optional<String> modes() {
    List<String> told = new ArrayList<>();
    for (Row row : measured) {
      List<Modes.Mode> modes = Objects.requireNonNull(row.figures()).modes();
      if (modes.size() > 1) {
        int forks = modes.stream().mapToInt(Modes.Mode::forks).sum();
        told.add(
            row.subject().key()
                + " "
                + modes.stream()
                    .map(mode -> Numbers.figure(mode.value()) + " in " + mode.forks())
                    .collect(Collectors.joining(", "))
                + " of "
                + forks
                + " forks");
      }
    }
    List<String> across =
        steps.stream()
            .filter(row -> row.step() != null && row.step().acrossModes())
            .map(row -> row.subject().key())
            .toList();
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "More than one speed: %s.%s"
                .formatted(
                    String.join("; ", told),
                    across.isEmpty()
                        ? ""
                        : " The ratios of these lie across speeds: "
                            + String.join(", ", across)
                            + "."));
  }

  private String points() {
    if (measured.stream().allMatch(row -> row.ns() == null || row.ns().rounds() == 1)) {
      return "One round: no interval and no verdict.";
    }
    StringBuilder out = new StringBuilder();
    out.append("Fewer than ").append(Rounds.FEWEST);
    out.append(" rounds: the range (lowest and highest), no verdict. Every round:");
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
}
