package astsprint.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small programs and what pyflakes says of their names: {@code names.txt}. */
final class NamesTest {
  private static final Set<String> CODES = Set.of("F401", "F811", "F821", "F841");

  /** One program; {@code expected} has {@code CODE@LINE} of each finding. */
  private record Program(String title, String source, String expected) {
    @Override
    public String toString() {
      return title;
    }
  }

  static Stream<Program> programs() throws IOException {
    try (InputStream in = NamesTest.class.getResourceAsStream("names.txt")) {
      String text =
          new String(
              Objects.requireNonNull(in, "names.txt").readAllBytes(), StandardCharsets.UTF_8);
      List<Program> programs = new ArrayList<>();
      for (String part : text.split("(?m)^=== ")) {
        if (!part.isBlank()) {
          String[] head = part.substring(0, part.indexOf('\n')).split(" -> ?", 2);
          programs.add(new Program(head[0], part.substring(part.indexOf('\n') + 1), head[1]));
        }
      }
      return programs.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void saysWhatPyflakesSays(Program program) {
    assertEquals(
        Arrays.stream(program.expected.split(" ")).sorted().collect(Collectors.joining(" ")),
        ReferenceVisits.lint(program.source).stream()
            .filter(f -> CODES.contains(f.code()))
            .map(f -> f.code() + "@" + f.line())
            .sorted()
            .collect(Collectors.joining(" ")));
  }
}
