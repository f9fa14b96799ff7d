package astsprint.benchmark;

import astsprint.corpus.CorpusSources;
import astsprint.corpus.NamedTree;
import astsprint.parse.ParsePhase;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.results.Observation;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The front end, source bytes to finished trees on one thread. The unit is ns per byte of source:
 * 1,000 divided by it are MB/s. {@code ast-sprint parse} runs it in turn with CPython's own {@code
 * ast.parse}, which is timed in the same unit.
 */
@Warmup(iterations = 8, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ParseBenchmark extends MeasuredBenchmark {
  /** How far it goes. */
  @Param public ParsePhase variant;

  /** Whose sources; every file of the library is parsed in each operation. */
  @Param("LIBRARY")
  public NamedTree tree;

  /** Which round. */
  @Param({"1", "2", "3"})
  public int round;

  private List<byte[]> sources = List.of();

  /** What came of the latest source: a field that others could read, so that it is made. */
  public Object made = "";

  @Override
  protected void prepare() {
    sources = tree.files().stream().map(CorpusSources::read).toList();
    long bytes = sources.stream().mapToLong(source -> source.length).sum();
    observe(Observation.SOURCE_BYTES, Long.toString(bytes));
  }

  @Override
  protected void release() {
    sources = List.of();
  }

  /** Parses every source, one after the other; the unit is a byte. */
  @Override
  protected long pass() throws PythonSyntaxError {
    long bytes = 0;
    for (byte[] source : sources) {
      made = variant.run(source);
      bytes += source.length;
    }
    return bytes;
  }
}
