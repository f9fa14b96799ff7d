package astsprint.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.synthetic.SyntheticRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs as they lie on disk: whole, broken, and still being written. */
class RunCatalogTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path own;

  @SuppressWarnings("NullAway.Init")
  private RunCatalog catalog;

  @BeforeEach
  void empty() {
    catalog = new RunCatalog(own, own.resolveSibling("no-references"));
  }

  private RunCatalog.Entry only() {
    List<RunCatalog.Entry> entries = catalog.look(List.of());
    assertEquals(1, entries.size(), entries.toString());
    return entries.getFirst();
  }

  @Test
  void aRunIsFoundByAStageOfIt() throws IOException {
    SyntheticRuns.ladder(1).write(own.resolve("a"));
    assertTrue(only().matches("s08 processor full"));
    assertFalse(only().matches("S11"));
  }

  @Test
  void whatIsBrokenIsSaid() throws IOException {
    Files.createDirectory(own.resolve("a"));
    assertEquals("nothing to show", only().kind());
    Path run = SyntheticRuns.ladder(1).write(own.resolve("a"));
    Files.writeString(run.resolve("run.json"), "{ broken");
    assertEquals("no run.json", only().kind());
    assertEquals("10 stages · ladder", only().stages());
  }

  @Test
  void aRunThatMayBeGoingOnKeepsItsName() throws IOException {
    Path run = SyntheticRuns.ladder(1).write(own.resolve("a"));
    Path info = run.resolve("run.json");
    String text = Files.readString(info);
    Files.writeString(
        info, text.replaceAll("\"finished\"\\s*:\\s*\"[^\"]*\"", "\"finished\":null"));
    assertTrue(catalog.mayBeGoingOn(run));
    IOException e = assertThrows(IOException.class, () -> catalog.rename(run, "b"));
    assertEquals("it has not ended, and was written to less than a minute ago", e.getMessage());
    try (Stream<Path> files = Files.list(run)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofMinutes(2))));
      }
    }
    assertFalse(catalog.mayBeGoingOn(run), "it was broken off");
    assertEquals(own.resolve("b"), catalog.rename(run, "b"));
  }
}
