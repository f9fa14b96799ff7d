package astsprint.peers;

import astsprint.benchmark.NotMeasuredException;
import astsprint.benchmark.TreeChoice;
import astsprint.benchmark.WalkedTrees;
import astsprint.corpus.CorpusSources;
import astsprint.corpus.NamedTree;
import astsprint.detours.ForEachChild;
import astsprint.detours.PatternSwitch;
import astsprint.results.Failure;
import astsprint.stages.WalkStage;
import astsprint.walk.TreeWalker;
import java.util.ArrayList;
import java.util.List;

/** What is walked on the JVM for the comparison with peers. */
final class JvmPeers {
  private JvmPeers() {}

  /**
   * Prepares a stage or a peer; what walks our own tree is compared with the stored digest.
   *
   * @param key a constant of {@link WalkStage} or the key of a {@link Peer}
   * @throws NotMeasuredException if it cannot be measured, with the reason
   */
  static JvmPeer prepare(String key, NamedTree tree) throws Exception {
    return switch (Peer.of(key).orElse(null)) {
      case null -> JvmPeer.ofOurs(WalkedTrees.of(WalkStage.valueOf(key), TreeChoice.of(tree)));
      case FOR_EACH_CHILD -> ours(new ForEachChild(), tree);
      case PATTERN_SWITCH -> ours(new PatternSwitch(), tree);
      case ANTLR_WALKER -> ofSources(tree, AntlrPass::new);
      case TREE_SITTER_MOVES -> ofSources(tree, source -> new TreeSitterPass(source, false));
      case TREE_SITTER_NODES -> ofSources(tree, source -> new TreeSitterPass(source, true));
      default ->
          throw new NotMeasuredException(
              Failure.Kind.UNAVAILABLE, key + " runs under Python: use ast-sprint peers");
    };
  }

  private static JvmPeer ours(TreeWalker walker, NamedTree tree) {
    return JvmPeer.ofOurs(WalkedTrees.of(walker, TreeChoice.of(tree)));
  }

  /** Makes a tree of its own from the bytes of a file. */
  private interface Maker {
    JvmPeer.Pass of(byte[] source) throws Exception;
  }

  private static JvmPeer ofSources(NamedTree tree, Maker maker) throws Exception {
    List<JvmPeer.Pass> passes = new ArrayList<>();
    for (String file : tree.files()) {
      passes.add(maker.of(CorpusSources.read(file)));
    }
    return JvmPeer.ofTheirs(passes);
  }
}
