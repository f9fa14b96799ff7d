package astsprint.ui.present;

import astsprint.stages.WalkStage;
import astsprint.ui.model.StageNames;
import astsprint.ui.present.Slide.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a talk. Its form is told at the head of the text that comes with the viewer,
 * {@code talk.txt}: a slide begins with a line {@code == KIND [STAGE]}, then lines {@code title:},
 * {@code point:}, {@code choices:} and {@code minutes:}, then the speaker's notes.
 */
public final class TalkScript {
  /** The file in a project's root that is read instead of the text that comes with the viewer. */
  public static final String FILE = "talk.txt";

  private static final String SLIDE = "== ";

  /** All stages that have no slides of their own. */
  private static final String OTHERS = "stages";

  private static final List<Double> CHOICES = List.of(1.1, 2.0);

  private final String name;
  private final List<Slide> slides = new ArrayList<>();
  private int others = -1;

  private TalkScript(String name) {
    this.name = name;
  }

  /** What is wrong with a text, and in which line. */
  public static final class ScriptException extends Exception {
    private static final long serialVersionUID = 1L;

    ScriptException(String name, int line, String message) {
      super(name + ":" + line + ": " + message);
    }
  }

  /** The text that comes with the viewer. */
  public static String shipped() {
    try (InputStream in = TalkScript.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The slides of the project's own text, or of the one that comes with the viewer. */
  public static List<Slide> of(Path project) throws IOException, ScriptException {
    Path own = project.resolve(FILE);
    return Files.isRegularFile(own)
        ? parse(FILE, Files.readString(own))
        : parse(FILE + " of the viewer", shipped());
  }

  /**
   * The slides of a text.
   *
   * @param name of the text, for complaints
   */
  static List<Slide> parse(String name, String text) throws ScriptException {
    TalkScript script = new TalkScript(name);
    List<String> lines = text.lines().toList();
    int at = 0;
    while (at < lines.size()) {
      if (lines.get(at).startsWith(SLIDE)) {
        int end = at + 1;
        while (end < lines.size() && !lines.get(end).startsWith(SLIDE)) {
          end++;
        }
        script.slide(lines, at, end);
        at = end;
      } else if (lines.get(at).isBlank() || lines.get(at).startsWith("#")) {
        at++;
      } else {
        throw new ScriptException(name, at + 1, "before the first slide, which begins with ==");
      }
    }
    return script.whole();
  }

  private void slide(List<String> lines, int at, int end) throws ScriptException {
    String[] words = lines.get(at).substring(SLIDE.length()).strip().split("\\s+");
    if (words[0].equals(OTHERS)) {
      others = slides.size();
      return;
    }
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(each -> each.word().equals(words[0]))
            .findFirst()
            .orElseThrow(() -> new ScriptException(name, at + 1, unknown(words[0])));
    WalkStage stage = kind.ofStage() ? stage(words, at) : null;
    Head head = new Head();
    int line = at + 1;
    while (line < end && head.takes(name, lines.get(line), line)) {
      line++;
    }
    String notes =
        lines.subList(line, end).stream()
            .filter(each -> !each.startsWith("# "))
            .collect(Collectors.joining("\n"))
            .strip();
    String title = head.title.isEmpty() ? title(kind, stage) : head.title;
    List<Double> choices = kind == Kind.PREDICT ? head.choices : List.of();
    slides.add(new Slide(kind, stage, title, head.points, choices, head.minutes, notes));
  }

  private WalkStage stage(String[] words, int at) throws ScriptException {
    Optional<WalkStage> stage = words.length < 2 ? Optional.empty() : StageNames.find(words[1]);
    return stage.orElseThrow(
        () -> new ScriptException(name, at + 1, words[0] + " wants a stage, such as S05"));
  }

  private static String unknown(String word) {
    return word
        + " is no kind of slide; there are "
        + Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", "))
        + " and "
        + OTHERS;
  }

  private static String title(Kind kind, @Nullable WalkStage stage) {
    if (stage == null) {
      return kind.word();
    }
    WalkStage base = stage.predecessor();
    String before = base == null ? "" : base.name();
    return switch (kind) {
      case PROFILE -> "Where does the time of " + before + " go?";
      case PREDICT -> "What will " + StageNames.of(stage) + " bring?";
      case CODE -> StageNames.of(stage) + ": the bright lines are new";
      default -> "What " + StageNames.of(stage) + " brought";
    };
  }

  /** The text's slides, with those of stages that it does not name where it asks for them. */
  private List<Slide> whole() {
    if (others < 0) {
      return List.copyOf(slides);
    }
    Set<WalkStage> named =
        slides.stream()
            .flatMap(slide -> Optional.ofNullable(slide.stage()).stream())
            .collect(Collectors.toCollection(HashSet::new));
    List<Slide> whole = new ArrayList<>(slides.subList(0, others));
    for (WalkStage stage : WalkStage.values()) {
      if (!named.contains(stage)) {
        for (Kind kind : Kind.values()) {
          if (kind.ofStage()) {
            List<Double> choices = kind == Kind.PREDICT ? CHOICES : List.of();
            whole.add(
                new Slide(kind, stage, title(kind, stage), List.of(), choices, 1, stage.lesson()));
          }
        }
      }
    }
    whole.addAll(slides.subList(others, slides.size()));
    return List.copyOf(whole);
  }

  private static final class Head {
    private String title = "";
    private final List<String> points = new ArrayList<>();
    private List<Double> choices = CHOICES;
    private double minutes = 1;

    /** Takes a line if it belongs to the head; the first that does not begins the notes. */
    boolean takes(String name, String line, int at) throws ScriptException {
      int colon = line.indexOf(": ");
      String value = colon < 0 ? "" : line.substring(colon + 2).strip();
      switch (colon < 0 ? "" : line.substring(0, colon)) {
        case "title" -> title = value;
        case "point" -> points.add(value);
        case "choices" -> {
          List<Double> given = new ArrayList<>();
          for (String number : value.split("\\s+", -1)) {
            given.add(number(name, number, at));
          }
          if (given.size() != 2 || given.get(0) >= given.get(1)) {
            throw new ScriptException(name, at + 1, "choices are two ratios, rising: 1.1 2");
          }
          choices = given;
        }
        case "minutes" -> minutes = number(name, value, at);
        default -> {
          return false;
        }
      }
      return true;
    }

    private static double number(String name, String text, int at) throws ScriptException {
      try {
        double number = Double.parseDouble(text);
        if (number > 0 && number < 1e6) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Said below, with the line.
      }
      throw new ScriptException(name, at + 1, text + " is no number above 0");
    }
  }
}
