package astsprint.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.synthetic.SyntheticRuns;
import astsprint.stages.WalkStage;
import astsprint.ui.control.ChartPane;
import astsprint.ui.present.PresenterWindow;
import astsprint.ui.present.Slide;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** The whole talk, given to an empty room: every slide is kept as a picture. */
@Tag("long")
class RehearsalTest extends ViewerCase {
  private static final Path FOLDER = Path.of("target", "talk");

  /**
   * The headless screen has but 1,000 lines. All of a slide is in proportion to its height, so that
   * one of 720 lines, drawn half as large again, is the one that a projector of 1,080 shows.
   */
  private static final double LINES = 720;

  private static final double LARGER = 1080 / LINES;

  /** 24 of 1,080 lines: what is smaller is not read from ten metres. */
  private static final double LEAST_TYPE = 24 / LARGER;

  @Override
  void furnish() throws IOException {
    String real = System.getProperty("pictures.run");
    if (real == null) {
      WholeRun.write(project.resolve("results/reference/synthetic-2"));
      HonestyTest.write(project);
      SyntheticRuns.elsewhere(6, 1.4).write(project.resolve("results/reference/elsewhere"));
    } else {
      RealRun.copy(real, project);
      return; // It has profiles of its own.
    }
    EvidenceTest.copy(project.resolve("results/profiles"));
  }

  private PresenterWindow begin(double width, double height) throws Exception {
    await(() -> viewer.state().run().get() != null);
    robot.push(KeyCode.F5);
    await(() -> viewer.presenter() != null);
    PresenterWindow talk = Objects.requireNonNull(viewer.presenter());
    WaitForAsyncUtils.waitForAsyncFx(
        15000,
        () -> {
          talk.window().setFullScreen(false);
          talk.window().setWidth(width);
          talk.window().setHeight(height);
        });
    await(() -> talk.talk().begun());
    robot.targetWindow(talk.window()).push(KeyCode.M);
    return talk;
  }

  @Test
  @Tag("long")
  void everySlideIsReadFromTenMetres() throws Exception {
    await(
        () -> viewer.state().runs().size() == (System.getProperty("pictures.run") == null ? 3 : 1));
    Path room = Files.createDirectory(project.resolve("the room"));
    for (int i = 0; i < 30; i++) {
      RoomTest.hand(room, i);
    }
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> viewer.state().room().set(room.toString()));
    PresenterWindow talk = begin(1280, LINES);
    Set<Slide.Kind> seen = new HashSet<>();
    List<String> faults = new ArrayList<>();
    int slides = talk.talk().slides().size();
    for (int i = 1; i <= slides; i++) {
      Slide slide = talk.talk().slide();
      seen.add(slide.kind());
      assertEquals(i + " of " + slides, talk.talk().position());
      if (slide.kind() == Slide.Kind.PREDICT) {
        robot.push(KeyCode.DIGIT1).push(KeyCode.DIGIT2).push(KeyCode.DIGIT2).push(KeyCode.DIGIT3);
        robot.push(KeyCode.G);
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("Ann x1." + i % 9).push(KeyCode.ENTER);
      }
      String name =
          String.format(
              "%02d-%s%s",
              i,
              slide.kind().toString().toLowerCase(java.util.Locale.ROOT),
              slide.stage() == null ? "" : "-" + slide.stage());
      assertTrue(Files.size(Pictures.save(talk.window(), FOLDER, name, LARGER)) > 5_000, name);
      WaitForAsyncUtils.waitForAsyncFx(
          5000, () -> faults(talk.window().getScene().getRoot(), name, faults));
      assertFalse(slide.notes().isBlank(), name + " has notes");
      robot.push(KeyCode.RIGHT);
    }
    assertEquals(List.of(), faults);
    if (System.getProperty("pictures.run") == null) {
      assertEquals(Set.of(Slide.Kind.values()), seen);
    }
    while (talk.talk().slide().kind() != Slide.Kind.SCORES) {
      robot.push(KeyCode.LEFT);
    }
    assertTrue(
        robot.lookup(".present-point").queryAllAs(Label.class).stream()
            .anyMatch(label -> label.getText().contains("hands were right")),
        "the room's score");
  }

  /** Type that is too small, and what reaches beyond the slide. */
  private static void faults(Node node, String slide, List<String> faults) {
    if (!node.isVisible()) {
      return;
    }
    double size =
        node instanceof Text text
            ? text.getText().isBlank() ? LEAST_TYPE : text.getFont().getSize()
            : node instanceof Labeled labeled && !labeled.getText().isBlank()
                ? labeled.getFont().getSize()
                : LEAST_TYPE;
    if (size < LEAST_TYPE - 0.01) {
      faults.add(slide + ": type of " + size + ": " + node);
    }
    if (node instanceof ChartPane chart && chart.scaleProperty().get() * 11 < LEAST_TYPE - 0.01) {
      faults.add(slide + ": a chart's type of " + 11 * chart.scaleProperty().get());
    }
    if (node instanceof Text text && !text.getText().isBlank()) {
      Bounds bounds = node.localToScene(node.getBoundsInLocal());
      if (bounds.getMaxX() > 1281 || bounds.getMaxY() > LINES + 1) {
        faults.add(slide + ": beyond the edge: " + text.getText());
      }
      if (text.getText().endsWith("…") && text.getText().length() > 1) {
        faults.add(slide + ": cut: " + text.getText());
      }
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> faults(child, slide, faults));
    }
  }

  @Test
  void theRoomGuessesAndTheSpeakerReadsNotesOnAPhone() throws Exception {
    await(() -> viewer.state().runs().size() == 3);
    WaitForAsyncUtils.waitForAsyncFx(15000, () -> viewer.state().stage().set(WalkStage.S08));
    PresenterWindow talk = begin(1280, 720);
    assertTrue(talk.talk().leftOut().toString().contains("room"), "and why it is left out");
    while (talk.talk().slide().kind() != Slide.Kind.PREDICT) {
      robot.push(KeyCode.RIGHT);
    }
    assertEquals(WalkStage.S08, talk.talk().slide().stage());
    robot.push(KeyCode.DIGIT2).push(KeyCode.DIGIT2).push(KeyCode.DIGIT3);
    robot.push(KeyCode.SHIFT, KeyCode.DIGIT3);
    Button middle = find("#hands-middle", Button.class);
    assertTrue(middle.getText().endsWith("\n2 hands"), middle.getText());
    assertTrue(find("#hands-high", Button.class).getText().endsWith("\n0 hands"));
    robot.push(KeyCode.G);
    WaitForAsyncUtils.waitForFxEvents();
    robot.write("Ann x1.5").push(KeyCode.ENTER);
    await(() -> find("#present-said", Label.class).getText().contains("Ann: "));
    Pictures.save(talk.window(), "present-predict");
    while (talk.talk().slide().kind() != Slide.Kind.REVEAL) {
      robot.push(KeyCode.RIGHT);
    }
    String verdict = find("#present-verdict", Label.class).getText();
    assertTrue(verdict.contains("times as fast") && verdict.contains("2 of 2 hands"), verdict);
    Pictures.save(talk.window(), "present-reveal");

    robot.push(KeyCode.W);
    await(() -> !talk.address().isEmpty());
    String page =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(talk.address())).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    assertTrue(page.contains("The last walker of live objects"), page);
    assertTrue(page.contains("Like with like") && page.contains("Next: "), page);
    // The window of notes has the keyboard now; the field takes what is typed there.
    while (talk.talk().slide().kind() != Slide.Kind.PREDICT) {
      robot.push(KeyCode.LEFT);
    }
    robot.push(KeyCode.G);
    WaitForAsyncUtils.waitForFxEvents();
    robot.push(KeyCode.DIGIT4).push(KeyCode.ENTER);
    await(() -> find("#present-said", Label.class).getText().contains("the room: 4.00 ns"));
    assertTrue(find("#hands-low", Button.class).getText().endsWith("\n0 hands"));
    robot.push(KeyCode.ESCAPE);
    assertFalse(talk.window().isShowing());
    assertEquals("", talk.address(), "served no longer");
  }

  @Test
  void aLeadersOwnTextIsReadAndAMistakeInItIsTold() throws Exception {
    Files.writeString(
        project.resolve("talk.txt"),
        "# mine\n== ladder\ntitle: All of it\nSay hello.\n\n== text\ntitle: The end\npoint: Go.\n");
    PresenterWindow talk = begin(1280, 720);
    assertEquals(
        List.of("All of it", "The end"), talk.talk().slides().stream().map(Slide::title).toList());
    assertEquals("Say hello.", talk.talk().slide().notes());
    robot.push(KeyCode.ESCAPE);
    Files.writeString(project.resolve("talk.txt"), "== ladder\n\n== predikt S05\n");
    PresenterWindow again = begin(1280, 720);
    assertTrue(again.talk().slides().size() > 30, "the viewer's own");
    String complaint = viewer.state().complaint().get();
    assertTrue(complaint.contains("talk.txt:3: predikt is no kind of slide"), complaint);
  }
}
