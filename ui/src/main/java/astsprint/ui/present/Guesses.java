package astsprint.ui.present;

import astsprint.results.figures.Ladder;
import astsprint.stages.WalkStage;
import astsprint.ui.model.Guess;
import astsprint.ui.model.LadderTimes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a room has predicted of the stages: hands for low, middle or high, and named guesses. */
public final class Guesses {
  /** Hands are counted for these three. */
  static final List<String> CHOICES = List.of("low", "middle", "high");

  private static final Pattern SAID =
      Pattern.compile("(.*?)[\\s:,]*((?:[x×]\\s*)?\\d[\\d.,]*\\s*(?:x|×|ns)?)\\s*");

  private static final Pattern COUNTED =
      Pattern.compile("(\\d{1,4})[\\s,]+(\\d{1,4})[\\s,]+(\\d{1,4})");

  private static final String NOBODY = "the room";

  private final Map<WalkStage, int[]> hands = new EnumMap<>(WalkStage.class);
  private final Map<WalkStage, SequencedMap<String, Double>> named = new EnumMap<>(WalkStage.class);

  /** A guess with the name of whose it is, in ns per visit. */
  public record Named(String name, double ns) {}

  /** Adds hands to one of the three choices, or takes some away; there are never less than none. */
  void hands(WalkStage stage, int choice, int more) {
    int[] counted = hands.computeIfAbsent(stage, unseen -> new int[CHOICES.size()]);
    counted[choice] = Math.max(0, counted[choice] + more);
  }

  /** Takes what somebody has counted, {@code 5 12 3} for low, middle and high; or does nothing. */
  private boolean counted(String said, WalkStage stage) {
    Matcher numbers = COUNTED.matcher(said);
    if (!numbers.matches()) {
      return false;
    }
    int[] counted = new int[CHOICES.size()];
    for (int i = 0; i < counted.length; i++) {
      counted[i] = Integer.parseInt(numbers.group(i + 1));
    }
    hands.put(stage, counted);
    return true;
  }

  /** Hands for low, middle and high. */
  List<Integer> hands(WalkStage stage) {
    int[] counted = hands.getOrDefault(stage, new int[CHOICES.size()]);
    return List.of(counted[0], counted[1], counted[2]);
  }

  /** All hands together. */
  int raised(WalkStage stage) {
    int all = 0;
    for (int each : hands(stage)) {
      all += each;
    }
    return all;
  }

  /**
   * Keeps a guess as people say it: {@code 12}, {@code ×1.5}, {@code Ann 12 ns}. A second one of
   * the same name replaces the first. Three whole numbers are the hands, as they were counted.
   *
   * @return whether it was understood
   */
  boolean say(String said, WalkStage stage, Ladder ladder) {
    if (counted(said.strip(), stage)) {
      return true;
    }
    Matcher parts = SAID.matcher(said.strip());
    if (!parts.matches()) {
      return false;
    }
    OptionalDouble ns = Guess.parse(parts.group(2), stage, ladder);
    String name = parts.group(1).isBlank() ? NOBODY : parts.group(1).strip();
    ns.ifPresent(
        value -> named.computeIfAbsent(stage, unseen -> new LinkedHashMap<>()).put(name, value));
    return ns.isPresent();
  }

  /** All named guesses of a stage, in their order. */
  List<Named> named(WalkStage stage) {
    SequencedMap<String, Double> all = named.get(stage);
    List<Named> guesses = new ArrayList<>();
    if (all != null) {
      all.forEach((name, ns) -> guesses.add(new Named(name, ns)));
    }
    return guesses;
  }

  /** The named guess that came nearest to {@code ns}, by ratio. */
  Optional<Named> nearest(WalkStage stage, double ns) {
    return named(stage).stream().min(Comparator.comparingDouble(each -> Guess.off(each.ns(), ns)));
  }

  /** Which of the three choices was right: 0 for low to 2 for high. */
  static int right(double ratio, List<Double> choices) {
    return ratio < choices.getFirst() ? 0 : ratio <= choices.getLast() ? 1 : 2;
  }

  /** What the room's guesses were worth, a line for each who guessed; none if nobody did. */
  List<String> scores(List<Slide> slides, Ladder ladder) {
    List<String> lines = new ArrayList<>();
    int all = 0;
    int right = 0;
    Map<String, List<Double>> errors = new LinkedHashMap<>();
    for (Slide slide : slides) {
      WalkStage stage = slide.stage();
      if (stage == null || slide.kind() != Slide.Kind.PREDICT) {
        continue;
      }
      OptionalDouble ratio = LadderTimes.step(ladder, stage.name());
      if (ratio.isPresent()) {
        all += raised(stage);
        right += hands(stage).get(right(ratio.getAsDouble(), slide.choices()));
      }
      OptionalDouble ns = LadderTimes.ns(ladder, stage.name());
      if (ns.isPresent()) {
        for (Named guess : named(stage)) {
          errors
              .computeIfAbsent(guess.name(), unseen -> new ArrayList<>())
              .add(Guess.off(guess.ns(), ns.getAsDouble()));
        }
      }
    }
    if (all > 0) {
      lines.add(right + " of " + all + " hands were right");
    }
    errors.entrySet().stream()
        .sorted(Comparator.comparingDouble(each -> Guess.factor(each.getValue())))
        .forEach(
            each ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "%s: off by a factor of %.2f in %d guess%s",
                        each.getKey(),
                        Guess.factor(each.getValue()),
                        each.getValue().size(),
                        each.getValue().size() == 1 ? "" : "es")));
    return lines;
  }
}
