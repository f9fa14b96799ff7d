package astsprint.ui.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.Run;
import astsprint.results.RunReader;
import astsprint.results.figures.Ladder;
import astsprint.results.synthetic.SyntheticRuns;
import astsprint.stages.WalkStage;
import astsprint.ui.model.ShownLadder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a talk stands, and what a room says in it. */
class TalkTest {
  private static Talk talk() throws TalkScript.ScriptException {
    Talk talk = new Talk();
    talk.begin(
        TalkScript.parse(
            "a talk", "== ladder\n== predict S05\nchoices: 1.1 2\n== reveal S05\n== scores\n"),
        List.of());
    return talk;
  }

  @Test
  void goesToASlideThatIsNamedByItsNumberOrItsStage() throws Exception {
    Talk talk = talk();
    assertTrue(talk.go("4"));
    assertEquals("4 of 4", talk.position());
    assertTrue(talk.go("s05"));
    assertEquals("2 of 4", talk.position());
    for (String nowhere : List.of("0", "5", "S06", "x", "")) {
      assertFalse(talk.go(nowhere), nowhere);
      assertEquals("2 of 4", talk.position());
    }
  }

  @Test
  void isUnderwayBetweenItsFirstSlideAndItsLast() throws Exception {
    Talk talk = talk();
    assertFalse(talk.underway());
    talk.next();
    assertTrue(talk.underway());
    talk.end();
    assertFalse(talk.underway());
  }

  @Test
  void takesHandsAsTheyWereCountedAndGuessesByName(@TempDir Path folder) throws Exception {
    Talk talk = talk();
    Run run = RunReader.read(SyntheticRuns.ladder(6).write(folder.resolve("run")));
    Ladder ladder = ShownLadder.of(ShownLadder.ready(run), "DIFFLIB");
    Guesses guesses = talk.guesses();
    assertTrue(guesses.say("5 12, 3", WalkStage.S05, ladder));
    assertEquals(List.of(5, 12, 3), guesses.hands(WalkStage.S05));
    guesses.hands(WalkStage.S05, 0, -1);
    assertTrue(guesses.say("4 12 0", WalkStage.S05, ladder), "counted again");
    assertEquals(16, guesses.raised(WalkStage.S05));
    assertTrue(guesses.say("Ann 12", WalkStage.S05, ladder));
    assertTrue(guesses.say("Ann 12.5 ns", WalkStage.S05, ladder));
    assertEquals(
        List.of(new Guesses.Named("Ann", 12.5)), guesses.named(WalkStage.S05), "the last word");
    assertFalse(guesses.say("about as fast", WalkStage.S05, ladder));
    assertTrue(guesses.scores(talk.slides(), ladder).getFirst().endsWith("of 16 hands were right"));
  }
}
