package astsprint.harness;

import astsprint.corpus.NamedTree;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/**
 * The floor under the ladder: the answer is known, and copied. No walker that leaves its visits in
 * a buffer can be faster than this, in ids of S10's width.
 */
public class FloorBenchmark extends MeasuredBenchmark {
  /** Which round. */
  @Param({"1", "2", "3", "4", "5", "6"})
  public int round;

  /** Whose answer. */
  @Param({"DIFFLIB", "LIBRARY", "FOREST"})
  public NamedTree tree;

  private final List<byte[]> answers = new ArrayList<>();
  private final List<byte[]> copies = new ArrayList<>();

  @Override
  protected void prepare() {
    int bytes = tree.isForest() ? Integer.BYTES : Short.BYTES;
    int[] visits =
        tree.isForest()
            ? new int[] {tree.visits()}
            : tree.expected().stream().mapToInt(row -> row.visits()).toArray();
    for (int count : visits) {
      answers.add(new byte[count * bytes]);
      copies.add(new byte[count * bytes]);
    }
    observe("idBits", Integer.toString(bytes * Byte.SIZE));
  }

  @Override
  protected void release() {
    answers.clear();
    copies.clear();
  }

  /** Copies the answer of every tree, one after the other. */
  @Benchmark
  public long copy(PerVisit perVisit) {
    try {
      for (int i = 0; i < answers.size(); i++) {
        byte[] answer = answers.get(i);
        System.arraycopy(answer, 0, copies.get(i), 0, answer.length);
      }
      return worked(tree.visits(), perVisit);
    } catch (Throwable failure) {
      throw failed(failure);
    }
  }
}
