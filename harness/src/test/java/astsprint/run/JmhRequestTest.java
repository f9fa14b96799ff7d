package astsprint.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.options.OptionsBuilder;

class JmhRequestTest {
  @Test
  void threadsArePowersOfTwoAndAllProcessors() {
    assertEquals(List.of("1"), JmhRequest.threads(1));
    assertEquals(List.of("1", "2"), JmhRequest.threads(2));
    assertEquals(List.of("1", "2", "4", "6"), JmhRequest.threads(6));
    assertEquals(List.of("1", "2", "4", "8"), JmhRequest.threads(8));
  }

  @Test
  void threadsAreForksOfTheirOwnUnlessSaid() {
    OptionsBuilder options = new OptionsBuilder();
    options.include("ThreadsBenchmark").param("round", "1").param("stage", "S08");
    int processors = Runtime.getRuntime().availableProcessors();
    assertEquals(JmhRequest.threads(processors), threads(options));
    options.param("threads", "3");
    assertEquals(List.of("3"), threads(options));
  }

  private static List<String> threads(OptionsBuilder options) {
    return JmhRequest.byRound(options.build(), Map.of()).values().stream()
        .flatMap(List::stream)
        .map(fork -> fork.cell().series().params().get("threads"))
        .map(Objects::requireNonNull)
        .toList();
  }
}
