package astsprint.harness.peers;

import astsprint.corpus.CorpusSources;
import astsprint.corpus.NamedTree;
import astsprint.detours.ForEachChild;
import astsprint.detours.PatternSwitch;
import astsprint.harness.CheckedWalks;
import astsprint.harness.NotMeasuredException;
import astsprint.results.Failure;
import astsprint.stages.WalkStage;
import astsprint.walk.Walk;
import java.util.ArrayList;
import java.util.List;

/** What is walked on the JVM for the comparison with peers. */
public final class JvmPeers {
  private JvmPeers() {}

  /** One tree made ready, to be walked again and again. */
  public interface Pass extends AutoCloseable {
    /** Visits the whole tree and returns the number of its visits. */
    int walk();

    @Override
    void close();
  }

  /**
   * Prepares a stage or a peer; what walks our own tree is compared with the stored digest.
   *
   * @param key a constant of {@link WalkStage} or the key of a {@link Peer}
   * @throws NotMeasuredException if it cannot be measured, with the reason
   */
  public static List<Pass> prepare(String key, NamedTree tree) throws Exception {
    return switch (Peer.of(key).orElse(null)) {
      case null -> walks(CheckedWalks.prepare(WalkStage.valueOf(key), tree));
      case FOR_EACH_CHILD -> walks(CheckedWalks.prepare(new ForEachChild(), tree));
      case PATTERN_SWITCH -> walks(CheckedWalks.prepare(new PatternSwitch(), tree));
      case ANTLR_WALKER -> ofSources(tree, AntlrPass::new);
      case TREE_SITTER_MOVES -> ofSources(tree, source -> new TreeSitterPass(source, false));
      case TREE_SITTER_NODES -> ofSources(tree, source -> new TreeSitterPass(source, true));
      default ->
          throw new NotMeasuredException(
              Failure.Kind.UNAVAILABLE, key + " runs under Python: use ast-sprint peers");
    };
  }

  private static List<Pass> walks(List<Walk> walks) {
    List<Pass> passes = new ArrayList<>();
    for (Walk walk : walks) {
      passes.add(
          new Pass() {
            @Override
            public int walk() {
              return walk.walk();
            }

            @Override
            public void close() {
              walk.close();
            }
          });
    }
    return passes;
  }

  /** Makes a tree of its own from the bytes of a file. */
  private interface Maker {
    Pass of(byte[] source) throws Exception;
  }

  private static List<Pass> ofSources(NamedTree tree, Maker maker) throws Exception {
    List<Pass> passes = new ArrayList<>();
    for (String file : tree.files()) {
      passes.add(maker.of(CorpusSources.read(file)));
    }
    return passes;
  }
}
