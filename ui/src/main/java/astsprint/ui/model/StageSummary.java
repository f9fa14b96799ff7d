package astsprint.ui.model;

import astsprint.results.Observation;
import astsprint.results.figures.Ladder;
import astsprint.results.figures.RunFigures;
import astsprint.results.figures.SeriesFigures;
import astsprint.results.report.Numbers;
import astsprint.results.report.ObservationText;
import astsprint.results.report.Ratios;
import astsprint.results.stats.Estimate;
import astsprint.stages.WalkStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A stage's figures in the shown run, for reading. */
public final class StageSummary {
  private static final Map<String, String> NAMES =
      Map.of(
          Observation.MEDIAN_DISTANCE, "median distance between visits",
          Observation.ID_BITS, "bits per id",
          Observation.ARRAY_BYTES, "arrays",
          Observation.VECTOR, "vector code",
          Observation.PREFETCH, "prefetch distance");

  private StageSummary() {}

  /** One line: what it is, and the value in words. */
  public record Item(String name, String value) {}

  /** Time and factor in a few words; why there is none; "" without a run. */
  public static String brief(ViewerState state, WalkStage stage) {
    RunFigures run = state.run().get();
    if (run == null) {
      return "";
    }
    Ladder.Row row = ShownLadder.of(run, state.tree().get()).row(stage.name()).orElse(null);
    Estimate ns = row == null || row.absence() != null ? null : row.ns();
    if (row == null || ns == null) {
      return row == null || row.absence() == null ? "not measured" : row.absence();
    }
    Estimate first = stage == WalkStage.first() ? null : row.toFirst();
    return Numbers.figure(ns.value())
        + " ns/visit"
        + (first == null ? "" : " · " + Ratios.brief(first.value()));
  }

  /**
   * What a step brought, in a few words; why there is no figure.
   *
   * @param ends whether the ratio's ends belong to them: then they stand for the verdict
   */
  public static String step(Ladder ladder, WalkStage stage, boolean ends) {
    Ladder.Row row = ladder.row(stage.name()).orElse(null);
    Estimate ns = row == null || row.absence() != null ? null : row.ns();
    if (row == null || ns == null) {
      return row == null || row.absence() == null ? "not measured" : row.absence();
    }
    Ladder.Step step = row.step();
    if (step == null) {
      Estimate python = row.toCPython();
      return Numbers.figure(ns.value())
          + " ns per visit"
          + (python == null ? "" : ", " + Ratios.words(python.value()) + " as CPython's ast.walk");
    }
    return ends ? Ratios.words(step.comparison().ratio()) : Ratios.words(step.comparison());
  }

  /** All that the shown run knows of the stage on the shown tree; nothing without a run. */
  public static List<Item> of(ViewerState state, WalkStage stage) {
    RunFigures run = state.run().get();
    if (run == null) {
      return List.of();
    }
    Ladder ladder = ShownLadder.of(run, state.tree().get());
    Ladder.Row row = ladder.row(stage.name()).orElse(null);
    if (row == null) {
      return List.of(new Item("on " + state.tree().get(), "not measured"));
    }
    if (row.absence() != null) {
      return List.of(new Item("no figure", row.absence()));
    }
    List<Item> items = new ArrayList<>();
    Estimate ns = row.ns();
    if (ns != null) {
      items.add(new Item("ns per visit", Numbers.figure(ns.value())));
    }
    Double distinct = row.nsPerDistinct();
    if (distinct != null) {
      items.add(new Item("ns per distinct node", Numbers.figure(distinct)));
    }
    Ladder.Step step = row.step();
    if (step != null) {
      items.add(
          new Item(
              "as " + step.from() + ": " + step.verdict(),
              Ratios.words(step.comparison().ratio().value())));
    }
    Double bytes = row.bytes();
    items.add(
        new Item(
            "bytes allocated per visit", bytes == null ? "not measured" : Numbers.figure(bytes)));
    SeriesFigures figures = row.figures();
    if (figures != null) {
      String speeds = FigureNotes.speeds(figures);
      if (!speeds.isEmpty()) {
        items.add(new Item("two speeds or more", speeds));
      }
      String apart = FigureNotes.apart(figures);
      if (!apart.isEmpty()) {
        items.add(new Item("left out", apart));
      }
      new FigureNotes(run)
          .refusal(row.subject(), figures)
          .ifPresent(why -> items.add(new Item("not to be quoted", why)));
      addObservations(run, figures, items);
    }
    return items;
  }

  private static void addObservations(RunFigures run, SeriesFigures figures, List<Item> items) {
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
                items.add(new Item(label, values));
              }
            });
  }
}
