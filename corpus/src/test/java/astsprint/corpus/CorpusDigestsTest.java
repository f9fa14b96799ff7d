package astsprint.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import astsprint.corpus.Digests.Row;
import astsprint.parse.error.PythonSyntaxError;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of the corpus: the same dump and the same walk order as in CPython, by digest. */
class CorpusDigestsTest {
  static List<Row> rows() {
    return Digests.rows();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void equalsCPython(Row row) throws PythonSyntaxError {
    assertEquals(row, Digests.of(row.file(), CorpusSources.read(row.file())));
  }
}
