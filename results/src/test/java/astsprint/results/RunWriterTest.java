package astsprint.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunWriterTest {
  private static final Cell CELL =
      Cell.of("scaling", "S03", "DIFFLIB", new TreeMap<>(java.util.Map.of("visits", "1000")), 2);
  private static final Sample SAMPLE =
      new Sample(CELL, "f1", 1, 5, Sample.Phase.WARMUP, 1763800000000L, 56.25, 6762, null);

  @TempDir Path folder;

  @Test
  void aSampleIsOneFlatLine() throws Exception {
    RunWriter.open(folder).sample(SAMPLE);
    assertEquals(
        "{\"benchmark\":\"scaling\",\"key\":\"S03\",\"tree\":\"DIFFLIB\",\"params\":{\"visits\":\"1000\"},\"round\":2,\"fork\":\"f1\",\"iteration\":1,\"of\":5,\"phase\":\"WARMUP\",\"at\":1763800000000,\"ns\":56.25,\"work\":6762,\"bytes\":null}\n",
        Files.readString(folder.resolve(RunWriter.SAMPLES)));
  }

  @Test
  void aSampleIsReadBack() {
    assertEquals(SAMPLE, Json.read(Json.line(SAMPLE), Sample.class));
  }

  @Test
  void aMissingFieldIsNamed() {
    String line = Json.line(SAMPLE).replace("\"tree\":\"DIFFLIB\",", "");
    Exception e = assertThrows(RuntimeException.class, () -> Json.read(line, Sample.class));
    assertEquals("\"tree\" is missing", e.getMessage());
  }

  @Test
  void aLineAfterATruncatedOneStandsAlone() throws Exception {
    RunWriter writer = RunWriter.open(folder);
    writer.sample(SAMPLE);
    Path file = folder.resolve(RunWriter.SAMPLES);
    Files.writeString(file, "{\"benchm", StandardOpenOption.APPEND);
    writer.sample(SAMPLE);
    assertEquals(3, Files.readAllLines(file).size());
  }
}
