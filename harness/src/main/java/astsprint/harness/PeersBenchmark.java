package astsprint.harness;

import astsprint.corpus.NamedTree;
import astsprint.harness.peers.JvmPeers;
import astsprint.harness.peers.JvmPeers.Pass;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/**
 * The half of the peers that runs on the JVM, and the stages that stand beside them. {@code
 * ast-sprint peers} runs it cell by cell, in turn with Python.
 */
public class PeersBenchmark extends MeasuredBenchmark {
  /** Which round. */
  @Param("1")
  public int round;

  /** A peer's key; or a stage's constant, as {@code ast-sprint peers} asks for. */
  @Param({"java-forEachChild", "java-switch", "antlr-walker"})
  public String peer = "";

  /** What it walks; for ANTLR and tree-sitter the sources from which they make their own trees. */
  @Param("DIFFLIB")
  public NamedTree tree = NamedTree.DIFFLIB;

  private Pass[] passes = {};

  @Override
  protected void prepare() throws Exception {
    passes = JvmPeers.prepare(peer, tree).toArray(Pass[]::new);
    long nodes = 0;
    for (Pass pass : passes) {
      nodes += pass.walk();
    }
    observe("nodes", Long.toString(nodes));
  }

  @Override
  protected void release() {
    for (Pass pass : passes) {
      pass.close();
    }
    passes = new Pass[0];
  }

  /** Walks every tree, one after the other. */
  @Benchmark
  public long walk(PerVisit perVisit) {
    try {
      long visits = 0;
      for (Pass pass : passes) {
        visits += pass.walk();
      }
      return worked(visits, perVisit);
    } catch (Throwable failure) {
      throw failed(failure);
    }
  }
}
