package astsprint.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import astsprint.machine.HardwareCounters.Event;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HardwareCountersTest {
  /** The kernel's own clock goes the same way through open, read and close as the processor's. */
  @Test
  void countsWhatThisThreadDoes() {
    try (HardwareCounters counters = HardwareCounters.open(List.of(Event.TASK_CLOCK))) {
      assumeTrue(counters.absence().isEmpty(), counters.absence().orElse(""));
      double before = counters.read().getOrDefault(Event.TASK_CLOCK, 0.0);
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(20);
      while (System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      double after = counters.read().getOrDefault(Event.TASK_CLOCK, 0.0);
      assertTrue(after > before, before + " then " + after);
    }
  }

  @Test
  void eitherCountsOrSaysWhyNot() {
    try (HardwareCounters counters = HardwareCounters.open(HardwareCounters.HARDWARE)) {
      boolean all = counters.read().keySet().containsAll(HardwareCounters.HARDWARE);
      assertEquals(all, counters.absence().isEmpty());
    }
    assertFalse(HardwareCounters.probe().text().isBlank());
  }

  @Test
  void countsProcessorsOfALinuxList() {
    assertEquals(8, MachineProbe.count("0-3,8-11"));
    assertEquals(1, MachineProbe.count("0"));
    assertEquals(0, MachineProbe.count(""));
  }
}
