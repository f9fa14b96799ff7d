package astsprint.ui.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.eleventh.EleventhStage;
import astsprint.results.Benchmarks;
import astsprint.results.RunReader;
import astsprint.results.Series;
import astsprint.results.synthetic.SyntheticRuns;
import astsprint.stages.WalkStage;
import astsprint.ui.model.ArticleFigures;
import astsprint.ui.model.ShownLadder;
import astsprint.ui.model.StageNames;
import astsprint.ui.model.StageSummary;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class, a lesson and a line make a stage that the viewer's model and a talk know. */
class EleventhStageTest {
  private static final String KEY = EleventhStage.NAME;

  @TempDir private Path folder;

  @Test
  void isInTheModelAndInATalk() throws Exception {
    Path run =
        SyntheticRuns.ladder(6)
            .measured(Series.of(Benchmarks.LADDER, KEY, "DIFFLIB"), 0.21, 0, 6)
            .write(folder.resolve("run"));
    List<String> argv =
        new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java") + ""));
    argv.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    argv.addAll(
        List.of(
            "-cp",
            EleventhStage.classPath(Files.createDirectory(folder.resolve("stages"))),
            Asked.class.getName(),
            run.toString()));
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(argv).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    int status = process.waitFor();
    String text = Files.readString(said);
    assertEquals(0, status, text);
    assertEquals(
        List.of(
            "S11  Visitor",
            "profile predict code reveal",
            "notes: # S11 Visitor",
            "public final class S11Visitor implements TreeWalker {",
            "in the article: false"),
        text.lines().limit(5).toList());
    assertTrue(text.lines().toList().getLast().endsWith("times as fast"), text);
  }

  /** What the child JVM, which has the stage, says of it. */
  static final class Asked {
    public static void main(String... args) throws IOException {
      WalkStage stage = StageNames.find(KEY).orElseThrow();
      System.out.println(StageNames.of(stage));
      List<Slide> slides;
      try {
        slides =
            TalkScript.parse("talk", TalkScript.shipped()).stream()
                .filter(slide -> stage.equals(slide.stage()))
                .toList();
      } catch (TalkScript.ScriptException e) {
        throw new IllegalStateException(e);
      }
      System.out.println(String.join(" ", slides.stream().map(s -> s.kind().word()).toList()));
      System.out.println("notes: " + slides.getLast().notes().strip());
      stage
          .source()
          .lines()
          .filter(line -> line.contains("class"))
          .map(String::strip)
          .forEach(System.out::println);
      System.out.println("in the article: " + ArticleFigures.of(stage).isPresent());
      var run = ShownLadder.ready(RunReader.read(Path.of(args[0])));
      System.out.println(StageSummary.step(ShownLadder.of(run, "DIFFLIB"), stage, false));
    }
  }
}
