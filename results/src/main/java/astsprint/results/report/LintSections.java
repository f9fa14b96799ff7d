package astsprint.results.report;

import astsprint.results.LintPart;
import astsprint.results.Subject;
import astsprint.results.figures.LintCosts;
import astsprint.results.figures.LintCosts.Bar;
import astsprint.results.figures.LintCurve;
import astsprint.results.figures.RunFigures;
import astsprint.results.report.ReportTable.Entry;
import astsprint.results.report.ReportTable.Tone;
import astsprint.results.stats.Estimate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Where a linter's time goes, as stacked bars of text, and when preparing a tree has paid. */
final class LintSections {
  private static final int BAR = 36;

  /** What a part's piece of a bar is made of. */
  private static final Map<LintPart, String> SIGNS =
      new EnumMap<>(
          Map.of(
              LintPart.READ, "-",
              LintPart.PARSE, "p",
              LintPart.PREPARE, "=",
              LintPart.WALK, "#",
              LintPart.LOOK, "o",
              LintPart.RULES, "r"));

  private LintSections() {}

  static List<Section> of(RunFigures figures) {
    List<Section> sections = new ArrayList<>();
    LintCosts.of(figures).stream().map(LintSections::bars).forEach(sections::add);
    Map<List<String>, List<LintCurve>> curves = new LinkedHashMap<>();
    for (LintCurve curve : LintCurve.of(figures)) {
      curves
          .computeIfAbsent(List.of(curve.tree(), curve.rules()), key -> new ArrayList<>())
          .add(curve);
    }
    curves.values().stream().map(LintSections::walks).forEach(sections::add);
    return sections;
  }

  private static Section bars(LintCosts costs) {
    List<String> columns = new ArrayList<>(List.of("<"));
    for (LintPart part : LintPart.values()) {
      columns.add(part.key());
    }
    columns.addAll(List.of("all", "<"));
    double longest = costs.measured().stream().mapToDouble(Bar::ns).max().orElse(1);
    List<List<Entry>> rows = costs.bars().stream().map(bar -> row(bar, longest)).toList();
    return new Section(title(costs), new ReportTable(columns, rows), notes(costs));
  }

  private static String title(LintCosts costs) {
    LintCosts.Setup setup = costs.setup();
    String rules =
        setup.count() == 1
            ? "one rule"
            : (setup.rules().equals("ALL") ? "all " : "")
                + (setup.count() == 0 ? setup.rules() : setup.count())
                + " rules";
    String walks =
        switch (setup.walks()) {
          case LintCosts.ONE -> "one walk for all";
          case LintCosts.EACH -> "a walk for each";
          case LintCosts.FIRST -> "until the first finding";
          default -> setup.walks();
        };
    String state =
        switch (setup.state()) {
          case LintCosts.FRESH -> "just parsed";
          case LintCosts.WARM -> "warm";
          default -> setup.state();
        };
    return "Linting %s: %s, %s, %s".formatted(TreeNames.told(costs.tree()), rules, walks, state);
  }

  private static List<Entry> row(Bar bar, double longest) {
    List<Entry> entries = new ArrayList<>();
    entries.add(Entry.of(bar.stage().key()));
    if (bar.absence() != null) {
      entries.add(new Entry(bar.absence(), Tone.BAD));
      return entries;
    }
    for (LintPart part : LintPart.values()) {
      Estimate ns = bar.parts().get(part);
      entries.add(Entry.of(ns == null ? "" : Numbers.figure(ns.value())));
    }
    entries.add(new Entry(Numbers.figure(bar.ns()), Tone.STRONG));
    entries.add(Entry.of(drawn(bar, longest)));
    return entries;
  }

  /** Each part as long as its share: rounded where it ends, so that the whole is right. */
  private static String drawn(Bar bar, double longest) {
    StringBuilder drawn = new StringBuilder();
    double end = 0;
    for (LintPart part : LintPart.values()) {
      end += bar.ns(part);
      int columns = (int) Math.round(BAR * end / longest) - drawn.length();
      drawn.append(Objects.requireNonNull(SIGNS.get(part)).repeat(Math.max(0, columns)));
    }
    return drawn.toString();
  }

  private static List<String> notes(LintCosts costs) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "Nanoseconds per visit of one walk of the tree, of "
            + Numbers.rounds(costs.bars().stream().map(Bar::whole).filter(Objects::nonNull))
            + "; each part by itself. read - parse p prepare = walk # look o rules r: look is to"
            + " ask of every visited node whether a rule wants it.");
    amdahl(costs).ifPresent(notes::add);
    if (costs.setup().walks().equals(LintCosts.FIRST)) {
      notes.add(
          "S01 is lazy and ends at the first finding; its looking and its rules stand under walk."
              + " All others walk the whole tree first.");
    }
    return notes;
  }

  /** What the walk's own speed is worth in the whole. */
  private static Optional<String> amdahl(LintCosts costs) {
    List<Bar> live =
        costs.measured().stream()
            .filter(bar -> bar.stage().walks() == Subject.Walks.OBJECTS)
            .toList();
    if (live.size() < 2) {
      return Optional.empty();
    }
    Bar first = live.getFirst();
    Bar last = live.getLast();
    return Optional.of(
        ("%s : %s = %s in all, %s in the walk alone. The walk is %s of %s's time: were it free, all"
                + " would be %s times as fast, and no more.")
            .formatted(
                first.stage().key(),
                last.stage().key(),
                Numbers.figure(first.ns() / last.ns()),
                Numbers.figure(first.ns(LintPart.WALK) / last.ns(LintPart.WALK)),
                Numbers.percent(100 * first.share(LintPart.WALK)),
                first.stage().key(),
                Numbers.figure(first.limit())));
  }

  private static Section walks(List<LintCurve> curves) {
    List<LintCurve> live =
        curves.stream().filter(curve -> curve.stage().walks() == Subject.Walks.OBJECTS).toList();
    Optional<LintCurve> against = live.isEmpty() ? Optional.empty() : Optional.of(live.getLast());
    String key = against.map(curve -> curve.stage().key()).orElse("–");
    List<String> columns =
        List.of("<", "prepare", "first walk", "each more", "10 walks", "50 walks", "pays after");
    List<List<Entry>> rows = new ArrayList<>();
    for (LintCurve curve : curves) {
      boolean snapshot = curve.stage().walks() == Subject.Walks.SNAPSHOT;
      rows.add(
          List.of(
              Entry.of(curve.stage().key()),
              Entry.of(Numbers.figure(curve.prepare())),
              Entry.of(Numbers.figure(curve.first())),
              Entry.of(Numbers.figure(curve.later())),
              Entry.of(Numbers.figure(curve.at(10))),
              Entry.of(Numbers.figure(curve.at(50))),
              Entry.of(
                  snapshot
                      ? against.map(curve::paysAgainst).map(LintSections::pays).orElse("")
                      : "")));
    }
    LintCurve one = curves.getFirst();
    return new Section(
        "Walks of one tree by a linter on " + TreeNames.told(one.tree()),
        new ReportTable(columns, rows),
        List.of(
            ("Nanoseconds per visit, the tree just parsed; to each walk belongs that all its nodes"
                    + " are looked at. Pays after: from so many walks of a tree on, preparing it"
                    + " costs less than %s without. From one walk for all rules and a walk for"
                    + " each.")
                .formatted(key)));
  }

  private static String pays(Optional<Long> walks) {
    return walks.map(count -> count == 1 ? "1 walk" : count + " walks").orElse("never");
  }
}
