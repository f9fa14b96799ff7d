package astsprint.ui.model;

import astsprint.results.SourceHash;
import astsprint.results.Subject;
import astsprint.results.figures.ForkFigures;
import astsprint.results.figures.Ladder;
import astsprint.results.figures.Quotability;
import astsprint.results.figures.RunFigures;
import astsprint.results.figures.SeriesFigures;
import astsprint.results.report.Numbers;
import astsprint.results.stats.Modes;
import astsprint.stages.WalkStage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must be known of a figure before it is passed on, in words. */
public final class FigureNotes {
  private static final Map<String, String> SOURCES =
      Arrays.stream(WalkStage.values())
          .collect(Collectors.toMap(Enum::name, stage -> SourceHash.of(stage.source())));

  /** More of them below a chart leave it no room. */
  private static final int MOST_REASONS = 2;

  private final Quotability quotability;

  /** The notes on figures of {@code run}, against the stages' sources as they are now. */
  public FigureNotes(RunFigures run) {
    quotability = new Quotability(run, SOURCES);
  }

  /** Why a figure may not be quoted; empty if it may. */
  public Optional<String> refusal(Subject subject, SeriesFigures figures) {
    return quotability.refusal(subject, figures);
  }

  /** Why the row's figure may not be quoted; empty if it may, or if it has none. */
  public Optional<String> refusal(Ladder.Row row) {
    SeriesFigures figures = row.figures();
    return figures == null || row.ns() == null || row.absence() != null
        ? Optional.empty()
        : refusal(row.subject(), figures);
  }

  /**
   * The keys of a ladder's stages that may not be quoted while others of it may. Where none may,
   * that is said of the run, and marks nothing.
   */
  public Set<String> weaker(Ladder ladder) {
    List<Ladder.Row> measured =
        ladder.rows().stream()
            .filter(row -> row.subject().role() == Subject.Role.STAGE)
            .filter(row -> row.ns() != null && row.absence() == null)
            .toList();
    Set<String> refused =
        measured.stream()
            .filter(row -> refusal(row).isPresent())
            .map(row -> row.subject().key())
            .collect(Collectors.toCollection(TreeSet::new));
    return refused.size() == measured.size() ? Set.of() : refused;
  }

  /**
   * That figures of these subjects may not be quoted, as one sentence: {@code Not to be quoted: S03
   * (too few forks …)}; "" if all may.
   */
  public String caution(Ladder ladder, List<String> keys) {
    LinkedHashMap<String, List<String>> refused = new LinkedHashMap<>();
    int measured = 0;
    for (String key : keys) {
      Optional<Ladder.Row> row = ladder.row(key).filter(each -> each.ns() != null);
      measured += row.isPresent() ? 1 : 0;
      row.flatMap(this::refusal)
          .map(why -> why.replaceAll("^\\d+ of \\d+ forks", "too few forks"))
          .ifPresent(why -> refused.computeIfAbsent(why, unseen -> new ArrayList<>()).add(key));
    }
    if (refused.isEmpty()) {
      return "";
    }
    if (measured > 1 && refused.size() == 1 && refused.firstEntry().getValue().size() == measured) {
      return "None of these figures may be quoted: " + refused.firstEntry().getKey() + ".";
    }
    return refused.entrySet().stream()
        .map(each -> String.join(", ", each.getValue()) + " (" + each.getKey() + ")")
        .collect(Collectors.joining("; ", "Not to be quoted: ", "."));
  }

  /** What may be told of a figure that may not be quoted: between what its sound forks lay. */
  public static String range(Ladder.Row row) {
    SeriesFigures figures = row.figures();
    DoubleSummaryStatistics ends =
        (figures == null ? Stream.<ForkFigures>of() : figures.forks().stream())
            .filter(fork -> fork.complete() && fork.sound())
            .mapToDouble(ForkFigures::ns)
            .summaryStatistics();
    return ends.getCount() == 0
        ? "–"
        : Numbers.figure(ends.getMin()) + "–" + Numbers.figure(ends.getMax());
  }

  /** For a narrow column: {@code yes}, {@code –}, or {@code changed} where the source has. */
  public String brief(Subject subject, SeriesFigures figures) {
    return quotability.changed(subject)
        ? "changed"
        : refusal(subject, figures).isEmpty() ? "yes" : "–";
  }

  /** {@code 6.6 in 2 of 14 forks, 11.1 in 12}; "" where all forks ran at one speed. */
  public static String speeds(SeriesFigures figures) {
    List<Modes.Mode> modes = figures.modes();
    if (modes.size() < 2) {
      return "";
    }
    int forks = modes.stream().mapToInt(Modes.Mode::forks).sum();
    String rest =
        modes.stream()
            .skip(1)
            .map(mode -> ", " + Numbers.figure(mode.value()) + " in " + mode.forks())
            .collect(Collectors.joining());
    Modes.Mode fastest = modes.getFirst();
    return Numbers.figure(fastest.value())
        + " in "
        + fastest.forks()
        + " of "
        + forks
        + " forks"
        + rest;
  }

  /** Why some forks are in no figure, each reason once; "" where all are. */
  public static String apart(SeriesFigures figures) {
    List<ForkFigures> unsound = figures.unsound();
    return unsound.isEmpty()
        ? ""
        : unsound.size()
            + (unsound.size() == 1 ? " fork" : " forks")
            + " in no figure: "
            + unsound.stream()
                .map(ForkFigures::trouble)
                .distinct()
                .collect(Collectors.joining("; "));
  }

  /** All that tooltips add to a figure, each in a line of its own; "" for nothing. */
  public static String lines(SeriesFigures figures) {
    String speeds = speeds(figures);
    return Stream.of(speeds.isEmpty() ? "" : "two speeds or more: " + speeds, apart(figures))
        .filter(text -> !text.isEmpty())
        .map(text -> "\n" + text)
        .collect(Collectors.joining());
  }

  /** What must be said below a ladder, a sentence for each kind of note; "" for nothing. */
  public String below(Ladder ladder) {
    List<Ladder.Row> measured =
        ladder.rows().stream()
            .filter(row -> row.absence() == null && row.figures() != null)
            .filter(row -> row.subject().role() == Subject.Role.STAGE)
            .toList();
    List<String> sentences = new ArrayList<>();
    told(measured, FigureNotes::speeds)
        .ifPresent(text -> sentences.add("More than one speed: " + text + "."));
    List<String> across =
        measured.stream()
            .filter(row -> row.step() != null && row.step().acrossModes())
            .map(row -> row.subject().key())
            .toList();
    if (!across.isEmpty()) {
      sentences.add("Ratios across speeds: " + String.join(", ", across) + ".");
    }
    crosses(measured).ifPresent(text -> sentences.add("Crosses: " + text + "."));
    Map<String, List<String>> refused = new LinkedHashMap<>();
    for (Ladder.Row row : measured) {
      SeriesFigures figures = row.figures();
      if (figures != null) {
        refusal(row.subject(), figures)
            .ifPresent(
                why ->
                    refused
                        .computeIfAbsent(why, unseen -> new ArrayList<>())
                        .add(row.subject().key()));
      }
    }
    if (refused.size() > MOST_REASONS) {
      List<String> keys = refused.values().stream().flatMap(List::stream).sorted().toList();
      sentences.add(
          "Not to be quoted: " + String.join(", ", keys) + ". Each stage's page says why.");
    } else {
      refused.forEach(
          (why, keys) ->
              sentences.add("Not to be quoted: " + String.join(", ", keys) + " (" + why + ")."));
    }
    return String.join(" ", sentences);
  }

  /** Why forks are in no figure; where there are many, only how many, for tips have the reasons. */
  private static Optional<String> crosses(List<Ladder.Row> rows) {
    int all = rows.stream().mapToInt(row -> unsound(row).size()).sum();
    if (all <= MOST_REASONS) {
      return told(rows, FigureNotes::apart);
    }
    String counts =
        rows.stream()
            .filter(row -> !unsound(row).isEmpty())
            .map(row -> row.subject().key() + " " + unsound(row).size())
            .collect(Collectors.joining(", "));
    return Optional.of(all + " forks in no figure, " + counts + "; point at one to see why");
  }

  private static List<ForkFigures> unsound(Ladder.Row row) {
    SeriesFigures figures = row.figures();
    return figures == null ? List.of() : figures.unsound();
  }

  private static Optional<String> told(
      List<Ladder.Row> rows, Function<SeriesFigures, String> words) {
    String text =
        rows.stream()
            .flatMap(
                row ->
                    Stream.ofNullable(row.figures())
                        .map(words)
                        .filter(said -> !said.isEmpty())
                        .map(said -> row.subject().key() + " " + said))
            .collect(Collectors.joining("; "));
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
