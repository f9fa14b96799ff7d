package astsprint.results.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.report.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JmhUnitTest {
  @ParameterizedTest
  @CsvSource({
    "0.000123, ms/op, 123 ns/op",
    "4.78e-7, ops/ns, 478 ops/s",
    "1234.5, ns/op, 1.23 µs/op",
    "999.4, ns/op, 999 ns/op",
    "999.6, ns/op, 1.00 µs/op",
    "1500, usec/op, 1.50 ms/op",
    "2, min/op, 120 s/op",
    "0.00032, ns/op, 0.000320 ns/op",
    "12.5, ops/ms, 12.5 kops/s",
    "3.2, ops/us, 3.20 Mops/s",
    "3.2, ops/μs, 3.20 Mops/s",
    "7, ops/ns, 7.00 Gops/s",
    "30, ops/min, 0.500 ops/s",
    "5000000, ops/sec, 5.00 Mops/s",
    "24.0001, B/op, 24.0 B/op",
    "2048, B/op, 2.00 KB/op",
    "1.5e-9, #/op, 1.50e-9 #/op",
    "0, ns/op, 0 ns/op",
    "812.4, MB/sec, 812 MB/sec",
  })
  void figuresKeepThreeDigitsInAUnitOfTheirSize(double figure, String unit, String shown) {
    JmhUnit.Scale scale = JmhUnit.of(unit).readable(figure);
    assertEquals(shown, Numbers.significant(figure * scale.factor()) + " " + scale.unit());
  }

  @Test
  void moreOperationsAreLessTime() {
    assertEquals(4e6, JmhUnit.of("ms/op").slowness(4, false));
    assertEquals(250, JmhUnit.of("ops/us").slowness(4, true));
    assertEquals(0.25, JmhUnit.of("things").slowness(4, true));
    assertEquals(4, JmhUnit.of("things").slowness(4, false));
    for (String unit : new String[] {"ms/op", "ops/us", "things", "ops/day"}) {
      for (boolean throughput : new boolean[] {false, true}) {
        JmhUnit of = JmhUnit.of(unit);
        assertEquals(3.5, of.figure(of.slowness(3.5, throughput), throughput), 1e-9, unit);
      }
    }
  }

  @Test
  void unitsOfTimeAreConvertedAndNoOthers() {
    assertTrue(JmhUnit.of("ms/op").comparable(JmhUnit.of("ns/op")));
    assertTrue(JmhUnit.of("B/op").comparable(JmhUnit.of("B/op")));
    assertFalse(JmhUnit.of("B/op").comparable(JmhUnit.of("ns/op")));
  }
}
