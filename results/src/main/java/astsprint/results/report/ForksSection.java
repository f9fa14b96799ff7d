package astsprint.results.report;

import astsprint.results.figures.ForkFigures;
import astsprint.results.figures.RunFigures;
import astsprint.results.figures.SeriesFigures;
import astsprint.results.stats.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the machine was while it measured, and how many forks were measured again, and why. */
final class ForksSection {
  private ForksSection() {}

  /** Empty of a run that recorded nothing of the kind. */
  static Optional<Section> of(RunFigures figures) {
    List<SeriesFigures> all =
        figures.all().stream().filter(series -> !series.series().belongsToAnother()).toList();
    List<ForkFigures> complete =
        all.stream().flatMap(s -> s.forks().stream()).filter(ForkFigures::complete).toList();
    List<String> notes = new ArrayList<>();
    canary(complete).ifPresent(notes::add);
    unsound(complete, all.stream().mapToInt(SeriesFigures::measuredAgain).sum())
        .ifPresent(notes::add);
    return notes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("Machine and forks", null, notes));
  }

  private static Optional<String> canary(List<ForkFigures> complete) {
    List<ForkFigures> sound = complete.stream().filter(ForkFigures::sound).toList();
    List<ForkFigures> told = sound.isEmpty() ? complete : sound;
    double[] readings = readings(told.stream());
    if (readings.length == 0) {
      return Optional.empty();
    }
    String usual =
        "Canary, a loop of known work beside each fork: %s ns a step, %s–%s in the forks that %s"
            .formatted(
                Numbers.figure(Samples.median(readings)),
                Numbers.figure(readings[0]),
                Numbers.figure(readings[readings.length - 1]),
                sound.isEmpty() ? "came to their end; none counts" : "count");
    double[] every = readings(complete.stream());
    return Optional.of(
        sound.isEmpty() || sound.size() == complete.size()
            ? usual + "."
            : "%s, %s–%s in all %d."
                .formatted(
                    usual,
                    Numbers.figure(every[0]),
                    Numbers.figure(every[every.length - 1]),
                    complete.size()));
  }

  /** Sorted. */
  private static double[] readings(Stream<ForkFigures> forks) {
    return forks
        .flatMap(fork -> fork.canary().stream())
        .mapToDouble(Double::doubleValue)
        .sorted()
        .toArray();
  }

  private static Optional<String> unsound(List<ForkFigures> complete, int again) {
    long disturbed = complete.stream().filter(fork -> !fork.disturbance().isEmpty()).count();
    long compiled = complete.stream().filter(fork -> !fork.compiled().isEmpty()).count();
    long count = complete.stream().filter(ForkFigures::sound).count();
    if (count == complete.size()) {
      return complete.isEmpty()
          ? Optional.empty()
          : Optional.of("All %d forks count; none was measured again.".formatted(count));
    }
    return Optional.of(
        "%d of %d forks count: %d disturbed, %d with code compiled while measured; %d measured again for that."
            .formatted(count, complete.size(), disturbed, compiled, again));
  }
}
