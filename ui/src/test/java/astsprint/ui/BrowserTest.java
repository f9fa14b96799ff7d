package astsprint.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import astsprint.results.Benchmarks;
import astsprint.results.RunReader;
import astsprint.results.figures.RunFigures;
import astsprint.results.synthetic.SyntheticRuns;
import astsprint.ui.chart.ChartStyle;
import astsprint.ui.chart.LadderChart;
import astsprint.ui.export.ComparisonPage;
import astsprint.ui.model.LadderTimes;
import astsprint.ui.model.RunNames;
import astsprint.ui.model.Scale;
import astsprint.ui.model.ShownLadder;
import astsprint.ui.theme.Fonts;
import astsprint.ui.theme.Theme;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exported page as a browser has it: aborted, and said so, where there is no Chromium. */
@Tag("long")
class BrowserTest {
  private static final int SECONDS = 90;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private static Optional<Path> chromium() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .flatMap(
            place ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(place, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Test
  void figuresAreReadBackFromTheBrowser() throws Exception {
    Optional<Path> browser = chromium();
    assumeTrue(browser.isPresent(), "no Chromium on the PATH");
    RunFigures run = ShownLadder.ready(RunReader.read(SyntheticRuns.twoTrees(7).write(folder)));
    List<ComparisonPage.Section> sections = new ArrayList<>();
    for (String tree : List.of("SIXTEEN", "DIFFLIB")) {
      LadderChart.Options options =
          new LadderChart.Options(Scale.LINEAR, true, true, false, false, true, "");
      LadderChart chart = new LadderChart(run, Benchmarks.LADDER, tree, options);
      sections.add(new ComparisonPage.Section("Ladder on " + tree, List.of(chart)));
    }
    Path page = folder.resolve("page.html");
    Fonts.load();
    new ComparisonPage("A headline", "shown", sections, List.of(run.run()), RunNames::details)
        .write(page, new ChartStyle(Theme.LIGHT, 1));
    String dom = told(browser.get(), "--dump-dom", page.toUri().toString());
    double ns = time(run);
    Matcher row =
        Pattern.compile("<td>S07</td><td>RawSlot</td><td>SIXTEEN</td><td[^>]*>([^<]*)</td>")
            .matcher(dom);
    assertTrue(row.find(), "the figure is in the table");
    assertEquals(ns, Double.parseDouble(row.group(1)), 0.01 * ns);
    assertEquals(4, Pattern.compile("<svg").matcher(dom).results().count(), "wide and narrow");
    Path phone = Files.createDirectories(Path.of("target", "screens")).resolve("page-phone.png");
    told(
        browser.get(),
        "--window-size=500,900",
        "--screenshot=" + phone.toAbsolutePath(),
        page.toUri().toString());
    assertEquals(500, ImageIO.read(phone.toFile()).getWidth());
    // What is seen at a phone's width: a frame of that width asks the page's own questions.
    Path frame = folder.resolve("frame.html");
    Files.writeString(
        frame,
        "<iframe id=f width=390 height=844 src=page.html onload=\"const d=f.contentDocument;const"
            + " seen=q=>[...d.querySelectorAll(q)].filter(e=>e.getClientRects().length).length;document.title=seen('.narrow"
            + " svg')+' narrow, '+seen('.wide svg')+' wide, '"
            + "+(d.documentElement.scrollWidth<=390)\"></iframe>");
    String framed =
        told(
            browser.get(),
            "--allow-file-access-from-files",
            "--dump-dom",
            frame.toUri().toString());
    assertTrue(framed.contains("<title>2 narrow, 0 wide, true</title>"), framed);
    Path paper = folder.resolve("page.pdf");
    told(browser.get(), "--print-to-pdf=" + paper, page.toUri().toString());
    assertTrue(Files.size(paper) > 10_000, "printed");
  }

  private static double time(RunFigures run) {
    return LadderTimes.ns(run.ladder(Benchmarks.LADDER, "SIXTEEN"), "S07").orElseThrow();
  }

  private String told(Path browser, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + folder.resolve("profile")));
    command.addAll(List.of(arguments));
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(said.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertTrue(ended, "the browser ends");
    return Files.readString(said, StandardCharsets.UTF_8);
  }
}
