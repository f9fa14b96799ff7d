package astsprint.ui.view;

import astsprint.results.Observation;
import astsprint.results.figures.Ladder;
import astsprint.results.figures.RunFigures;
import astsprint.results.figures.SeriesFigures;
import astsprint.results.report.Numbers;
import astsprint.results.report.ObservationText;
import astsprint.results.stats.Estimate;
import astsprint.stages.WalkStage;
import astsprint.ui.model.Ladders;
import astsprint.ui.model.Progress;
import astsprint.ui.model.ViewerState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A stage's figures in the shown run, for reading. */
final class StageFacts {
  private static final Map<String, String> NAMES =
      Map.of(
          Observation.MEDIAN_DISTANCE, "median distance between visits",
          Observation.ID_BITS, "bits per id",
          Observation.ARRAY_BYTES, "arrays",
          Observation.VECTOR, "vector code",
          Observation.PREFETCH, "prefetch distance");

  private StageFacts() {}

  record Fact(String name, String value) {}

  /** Time and factor in a few words; why there is none; "" without a run. */
  static String summary(ViewerState state, WalkStage stage) {
    RunFigures run = state.run().get();
    if (run == null) {
      return "";
    }
    Ladder.Row row =
        Ladders.of(run, Progress.ladder(run), state.tree().get()).row(stage.name()).orElse(null);
    Estimate ns = row == null || row.absence() != null ? null : row.ns();
    if (row == null || ns == null) {
      return row == null || row.absence() == null ? "not measured" : row.absence();
    }
    Estimate first = row.toFirst();
    return Numbers.figure(ns.value())
        + " ns/visit"
        + (first == null ? "" : " · " + Numbers.factor(first.value()));
  }

  static List<Fact> of(ViewerState state, WalkStage stage) {
    RunFigures run = state.run().get();
    if (run == null) {
      return List.of();
    }
    Ladder ladder = Ladders.of(run, Progress.ladder(run), state.tree().get());
    Ladder.Row row = ladder.row(stage.name()).orElse(null);
    if (row == null) {
      return List.of(new Fact("on " + state.tree().get(), "not measured"));
    }
    if (row.absence() != null) {
      return List.of(new Fact("no figure", row.absence()));
    }
    List<Fact> facts = new ArrayList<>();
    Estimate ns = row.ns();
    if (ns != null) {
      facts.add(new Fact("ns per visit", Numbers.figure(ns.value())));
    }
    Double distinct = row.nsPerDistinct();
    if (distinct != null) {
      facts.add(new Fact("ns per distinct node", Numbers.figure(distinct)));
    }
    Ladder.Step step = row.step();
    if (step != null) {
      facts.add(
          new Fact(
              "to " + step.from() + " · " + step.verdict(),
              Numbers.factor(step.comparison().ratio())));
    }
    Double bytes = row.bytes();
    facts.add(
        new Fact(
            "bytes allocated per visit", bytes == null ? "not measured" : Numbers.figure(bytes)));
    SeriesFigures figures = row.figures();
    if (figures != null) {
      addObserved(run, figures, facts);
    }
    return facts;
  }

  private static void addObserved(RunFigures run, SeriesFigures figures, List<Fact> facts) {
    run.run().observations().stream()
        .filter(o -> o.cell().series().equals(figures.series()))
        .map(Observation::name)
        .distinct()
        .forEach(
            name -> {
              String values =
                  ObservationText.text(name, run.observed(figures.series(), name).stream());
              String label =
                  name.startsWith(Observation.COUNTER)
                      ? name.substring(Observation.COUNTER.length()) + " per visit"
                      : NAMES.get(name);
              if (label != null && values.length() < 40) {
                facts.add(new Fact(label, values));
              }
            });
  }
}
