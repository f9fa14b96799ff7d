package astsprint.peers;

import astsprint.benchmark.MeasuredBenchmark;
import astsprint.corpus.NamedTree;
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

  private JvmPeer walks = JvmPeer.NONE;

  @Override
  protected void prepare() throws Exception {
    walks = JvmPeers.prepare(peer, tree);
    observe("nodes", Long.toString(walks.pass()));
  }

  @Override
  protected long pass() {
    return walks.pass();
  }

  @Override
  protected int walksPerPass() {
    return tree.files().size();
  }

  @Override
  protected int fewestPasses() {
    return Peer.of(peer).filter(Peer::hasCodePerClass).isPresent()
        ? PASSES_FOR_RARE_CODE
        : super.fewestPasses();
  }

  @Override
  protected void change() {
    walks.change();
  }

  @Override
  protected void review(double ns) {
    walks.review(ns);
  }

  @Override
  protected void release() {
    walks.close();
  }
}
