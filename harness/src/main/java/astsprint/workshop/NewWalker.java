package astsprint.workshop;

import astsprint.stages.WalkStage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** Begins an own walker: a stage's walker under another name. */
public final class NewWalker {
  private static final String ORIGIN = "// from ";

  private static final Pattern FROM = Pattern.compile("(?m)^\\s*// from (S\\d\\d)\\b");

  /** As subjects of runs are called that are not somebody's own. */
  private static final Pattern TAKEN = Pattern.compile("S\\d\\d.*|floor");

  private NewWalker() {}

  /**
   * Writes {@code NAME.java}.
   *
   * @param folder to write to
   * @param name of the class
   * @param from the stage to begin with
   * @return the file
   * @throws WorkshopException if the name is none for a class, or the file is there
   */
  public static Path write(Path folder, String name, WalkStage from)
      throws WorkshopException, IOException {
    requireName(name);
    Path file = folder.resolve(name + ".java");
    try {
      Files.writeString(
          file,
          source(name, from),
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException there) {
      throw new WorkshopException(file + " is there already; it was not changed");
    }
    return file;
  }

  private static void requireName(String name) throws WorkshopException {
    if (!SourceVersion.isIdentifier(name) || SourceVersion.isKeyword(name)) {
      throw new WorkshopException(name + ": not a name for a Java class, such as Mine");
    }
    if (TAKEN.matcher(name).matches()) {
      throw new WorkshopException(name + ": taken by a row of the ladder; call it Mine, say");
    }
  }

  /** What to do next: three lines. */
  public static List<String> next(String name, WalkStage from) {
    String gate = gate(from).map(WalkStage::name).orElse(WalkStage.lastLive().name());
    List<Map.Entry<String, String>> commands =
        List.of(
            Map.entry(
                "try " + name + ".java", "checks it, times it beside " + from + " and " + gate),
            Map.entry("watch " + name + ".java", "checks it each time that you save it"),
            Map.entry("hint " + gate, "asks a question that leads to the next step"));
    int longest = commands.stream().mapToInt(command -> command.getKey().length()).max().orElse(0);
    return commands.stream()
        .map(
            command ->
                "ast-sprint %s%s  %s"
                    .formatted(
                        command.getKey(),
                        " ".repeat(longest - command.getKey().length()),
                        command.getValue()))
        .toList();
  }

  static String source(String name, WalkStage from) {
    String key = from.key();
    String text = from.source().replaceAll("(?m)^package .*;\\n+", "");
    text = text.replaceAll("(?m)^ *// \\[/?talk\\]\\n", "");
    text = text.replaceFirst("(?s)/\\*\\*(?:(?!\\*/).)*\\*/\\n(?=(?:@[^\\n]*\\n)*public )", "");
    text = text.replace(key, name);
    text = text.replaceAll("\\{@(?:code|link|linkplain) #?([^}]*)}", "$1");
    String head =
        """
        %s%s: %s renamed. Change what you like below; %s.java stays yours.
        // ast-sprint try %s.java     right? how fast?
        // ast-sprint watch %s.java   the same after each save

        """
            .formatted(ORIGIN, from, key, name, name, name);
    Matcher type = Pattern.compile("(?m)^(@|public )").matcher(text);
    return type.find()
        ? text.substring(0, type.start()) + head + text.substring(type.start())
        : head + text;
  }

  /** The stage that a file says it comes from. */
  public static Optional<WalkStage> origin(String source) {
    Matcher from = FROM.matcher(source);
    return from.find()
        ? Arrays.stream(WalkStage.values())
            .filter(stage -> stage.name().equals(from.group(1)))
            .findFirst()
        : Optional.empty();
  }

  /** The stage whose step is to be made up by oneself: the next one, if there is one. */
  public static Optional<WalkStage> gate(WalkStage origin) {
    return Arrays.stream(WalkStage.values())
        .filter(stage -> stage.predecessor() == origin)
        .findFirst();
  }

  /** The keys of all stages, for a message. */
  static String stages() {
    return Stream.of(WalkStage.values()).map(WalkStage::name).collect(Collectors.joining(", "));
  }
}
