package astsprint.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import astsprint.results.Failure;
import org.junit.jupiter.api.Test;

class NotMeasuredExceptionTest {
  @Test
  void saysItsReasonWithoutATrace() {
    var failure = new NotMeasuredException(Failure.Kind.WRONG, "visit 17 differs");
    assertEquals(0, failure.getStackTrace().length);
    assertEquals("visit 17 differs", failure.getMessage());
  }
}
