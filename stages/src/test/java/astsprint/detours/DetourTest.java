package astsprint.detours;

import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.conformance.Conformance;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands beside the ladder is held to the same suite. */
class DetourTest {
  static Stream<Arguments> detoursAndChecks() {
    List<Conformance.Check> checks = Conformance.checks();
    return Arrays.stream(Detour.values())
        .flatMap(detour -> checks.stream().map(check -> Arguments.of(detour, check)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("detoursAndChecks")
  void conforms(Detour detour, Conformance.Check check) {
    check.on(detour.walker());
  }

  @ParameterizedTest
  @EnumSource
  void isToldOfInALesson(Detour detour) {
    assertTrue(detour.owner().lesson().contains("`" + detour + "`"), detour.owner().key());
  }
}
