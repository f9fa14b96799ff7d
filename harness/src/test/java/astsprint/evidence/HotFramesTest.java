package astsprint.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import astsprint.results.Profile.HotFrame;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HotFramesTest {
  @Test
  void ownTimeAndTimeOnTheStackAreToldApart() {
    HotFrames frames =
        HotFrames.of(
            Stream.of(
                "Main.main_[0];x/Loop.run_[j];x/A.f_[i] 3",
                "Main.main_[0];x/Loop.run_[j];x/A.f_[i];x/B.g_[i] 6",
                "Main.main_[0];x/Loop.run_[j];x/B.g_[j];x/B.g_[j] 1",
                "Main.main_[0];other/Thing.run_[j] 90"),
            "Loop.run");
    assertEquals(10, frames.samples());
    assertEquals(
        List.of(new HotFrame("x.B.g", 0.7, 0.7), new HotFrame("x.A.f", 0.3, 0.9)),
        frames.hottest(10));
    assertEquals(1, frames.hottest(1).size());
  }

  @Test
  void theMethodThatSamplesMustPassThroughIsThere() throws NoSuchMethodException {
    assertEquals(
        WalkLoop.FRAME,
        "WalkedTrees." + astsprint.benchmark.WalkedTrees.class.getMethod("pass").getName());
  }

  @Test
  void aLineWithoutACountIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> HotFrames.of(Stream.of("Loop.run"), "Loop.run"));
  }
}
