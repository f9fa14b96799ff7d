package astsprint.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class CompiledCodeTest {
  private static volatile int sink;

  @Test
  void namesWhatWasCompiledSinceTheLastLook() {
    CompiledCode code = new CompiledCode();
    var _ = code.since();
    List<String> seen = List.of();
    for (int look = 0; look < 100 && seen.stream().noneMatch(CompiledCodeTest::isOurs); look++) {
      for (int i = 0; i < 100_000; i++) {
        sink = compiledSoon(sink);
      }
      LockSupport.parkNanos(10_000_000); // Compilers work beside us.
      seen = code.since();
    }
    assertTrue(seen.stream().anyMatch(CompiledCodeTest::isOurs), seen.toString());
  }

  @Test
  void seesNothingWhereNothingRuns() {
    CompiledCode code = new CompiledCode();
    List<String> seen = code.since();
    for (int look = 0; look < 100 && !seen.isEmpty(); look++) {
      LockSupport.parkNanos(10_000_000);
      seen = code.since();
    }
    assertEquals(List.of(), seen);
  }

  private static boolean isOurs(String method) {
    return method.startsWith("CompiledCodeTest.compiledSoon by C");
  }

  private static int compiledSoon(int x) {
    return x * 31 + 7;
  }
}
