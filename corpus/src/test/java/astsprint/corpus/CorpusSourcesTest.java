package astsprint.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CorpusSourcesTest {
  @Test
  void all713FilesAreThere() {
    assertEquals(713, CorpusSources.names().size());
    long bytes = 0;
    for (String name : CorpusSources.names()) {
      bytes += CorpusSources.read(name).length;
    }
    assertEquals(11_995_008, bytes);
  }

  @Test
  void aFileOutsideIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> CorpusSources.read("../pom.xml"));
  }

  @Test
  void theRowsAddUpToTheKnownTotals() {
    assertEquals(1_188_529, Digests.rows().stream().mapToInt(Digests.Row::visits).sum());
    assertEquals(802_530, Digests.rows().stream().mapToInt(Digests.Row::distinct).sum());
    assertEquals(6_762, Digests.row("difflib.py").visits());
  }
}
