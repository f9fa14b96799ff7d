package astsprint.ui.present;

import astsprint.stages.WalkStage;
import astsprint.ui.model.StageNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a talk stands: on which of its slides, and what the room has predicted. */
public final class Talk {
  private final Guesses guesses = new Guesses();
  private List<Slide> slides = List.of();
  private List<String> leftOut = List.of();
  private long start = System.nanoTime();
  private int at;

  /**
   * Gives the talk its slides, or other ones; it stays where it is if that slide is among them.
   *
   * @param slides at least one
   * @param leftOut why others are not among them, a line each
   */
  public void begin(List<Slide> slides, List<String> leftOut) {
    if (slides.isEmpty()) {
      throw new IllegalArgumentException("a talk without slides");
    }
    Slide shown = this.slides.isEmpty() ? null : slide();
    this.slides = List.copyOf(slides);
    this.leftOut = List.copyOf(leftOut);
    int found = shown == null ? 0 : slides.indexOf(shown);
    at = found >= 0 ? found : Math.min(at, slides.size() - 1);
  }

  /** Whether it has slides yet. */
  public boolean begun() {
    return !slides.isEmpty();
  }

  public List<Slide> slides() {
    return slides;
  }

  /** Slides that the talk's text has and that this run has no figures for, with the reason. */
  public List<String> leftOut() {
    return leftOut;
  }

  /** The slide that is shown. */
  public Slide slide() {
    return slides.get(at);
  }

  public Guesses guesses() {
    return guesses;
  }

  /** One slide on; at the end nothing. */
  public void next() {
    at = Math.min(slides.size() - 1, at + 1);
  }

  /** One slide back; at the beginning nothing. */
  public void back() {
    at = Math.max(0, at - 1);
  }

  /** To the first slide of a stage, if there is one. */
  public void go(WalkStage stage) {
    for (int i = slides.size() - 1; i >= 0; i--) {
      if (stage.equals(slides.get(i).stage())) {
        at = i;
      }
    }
  }

  /**
   * To the slide that somebody names: by its number from 1, or by a stage.
   *
   * @return whether there is one
   */
  public boolean go(String where) {
    Optional<WalkStage> stage = StageNames.find(where.toUpperCase(Locale.ROOT));
    if (stage.isPresent()) {
      go(stage.get());
      return stage.equals(Optional.ofNullable(slide().stage()));
    }
    if (!where.matches("\\d{1,4}")) {
      return false;
    }
    int number = Integer.parseInt(where);
    boolean there = number >= 1 && number <= slides.size();
    at = there ? number - 1 : at;
    return there;
  }

  /** How long it has been going on. */
  public Duration past() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Lets it begin now. */
  public void startClock() {
    start = System.nanoTime();
  }

  /** Whether it was left between its first slide and its last. */
  public boolean underway() {
    return at > 0 && at < slides.size() - 1;
  }

  public void end() {
    at = slides.size() - 1;
  }

  public void first() {
    at = 0;
  }

  /** {@code 3 of 40}. */
  public String position() {
    return (at + 1) + " of " + slides.size();
  }

  /** Minutes planned for the slides before this one. */
  public double minutesBefore() {
    return minutes(slides.subList(0, at));
  }

  /** Minutes planned for all slides. */
  public double minutes() {
    return minutes(slides);
  }

  private static double minutes(List<Slide> some) {
    double minutes = 0;
    for (Slide slide : some) {
      minutes += slide.minutes();
    }
    return minutes;
  }

  /** The slides that will be shown after this one. */
  public List<Slide> ahead() {
    return new ArrayList<>(slides.subList(at + 1, slides.size()));
  }
}
