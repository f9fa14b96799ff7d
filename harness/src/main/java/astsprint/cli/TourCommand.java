package astsprint.cli;

import astsprint.machine.UserPlaces;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ast-sprint tour}: the page {@code tour.md}, a section at a time. */
@Command(
    name = "tour",
    description = "An hour alone, step by step. It remembers where you are.",
    mixinStandardHelpOptions = true)
final class TourCommand implements Callable<Integer> {
  private static final String PAGE = "/astsprint/workshop/tour.md";

  /** Where to go. */
  enum Move {
    HERE,
    NEXT,
    BACK,
    START,
    LIST
  }

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      defaultValue = "here",
      paramLabel = "MOVE",
      description = "here, next, back, start or list; without it, the step where you are.")
  private Move move;

  /** One section. */
  private record Step(String title, String text) {}

  @Override
  public Integer call() throws IOException {
    List<Step> steps = steps();
    PrintWriter out = spec.commandLine().getOut();
    int at = Math.clamp(kept(), 0, steps.size() - 1);
    if (move == Move.LIST) {
      for (int i = 0; i < steps.size(); i++) {
        out.printf("%s %2d  %s%n", i == at ? ">" : " ", i + 1, steps.get(i).title());
      }
      return 0;
    }
    if (move == Move.NEXT && at == steps.size() - 1) {
      out.println("That was the last step. ast-sprint tour start begins anew.");
      return 0;
    }
    at =
        switch (move) {
          case NEXT -> at + 1;
          case BACK -> Math.max(0, at - 1);
          case START -> 0;
          case HERE, LIST -> at;
        };
    keep(at);
    Step step = steps.get(at);
    out.printf("Step %d of %d: %s%n%n%s%n", at + 1, steps.size(), step.title(), step.text());
    if (at < steps.size() - 1) {
      out.println("When you have done it: ast-sprint tour next");
    }
    return 0;
  }

  /** A command stands in the text indented, without the fences of Markdown. */
  private static List<Step> steps() throws IOException {
    List<Step> steps = new ArrayList<>();
    try (InputStream in = Objects.requireNonNull(TourCommand.class.getResourceAsStream(PAGE))) {
      String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String section : page.split("(?m)^## ", -1)) {
        String[] parts = section.split("\n", 2);
        if (!section.startsWith("# ")) {
          steps.add(new Step(parts[0].strip(), plain(parts[1])));
        }
      }
    }
    return steps;
  }

  private static String plain(String markdown) {
    StringBuilder text = new StringBuilder();
    boolean command = false;
    for (String line : markdown.strip().split("\n", -1)) {
      if (line.startsWith("```")) {
        command = !command;
      } else if (command) {
        text.append("    ").append(line).append('\n');
      } else {
        text.append(wrapped(line.replace("`", "")));
      }
    }
    return text.toString();
  }

  private static String wrapped(String line) {
    StringBuilder text = new StringBuilder();
    int column = 0;
    for (String word : line.split(" ", -1)) {
      if (column > 0 && column + 1 + word.length() > 80) {
        text.append('\n');
        column = 0;
      } else if (column > 0) {
        text.append(' ');
        column++;
      }
      text.append(word);
      column += word.length();
    }
    return text.append('\n').toString();
  }

  private static Path file() {
    return UserPlaces.ofThisMachine().cache().resolve("tour.txt");
  }

  /** The step from 0; the first where nothing sensible is kept. */
  private static int kept() throws IOException {
    Path file = file();
    String text = Files.isRegularFile(file) ? Files.readString(file).strip() : "";
    return text.matches("\\d{1,3}") ? Integer.parseInt(text) - 1 : 0;
  }

  private static void keep(int step) throws IOException {
    Path file = file();
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, (step + 1) + "\n");
  }
}
