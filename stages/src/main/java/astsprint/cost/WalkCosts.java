package astsprint.cost;

import astsprint.ast.AstNode;
import astsprint.kernel.Loop;
import astsprint.layout.CompressedRows;
import astsprint.layout.FusedRows;
import astsprint.layout.RowLayout;
import astsprint.stages.WalkStage;
import astsprint.walk.Availability.Available;
import java.util.List;
import java.util.Optional;

/** The stages whose cost is counted. */
public final class WalkCosts {
  /** Those that have one. */
  public static final List<WalkStage> STAGES = List.of(WalkStage.S08, WalkStage.S09, WalkStage.S10);

  private WalkCosts() {}

  /**
   * What a walk of this tree costs this stage at least.
   *
   * @return empty if the stage is none of {@link #STAGES}, or cannot run here
   * @throws IllegalArgumentException if a snapshot stage cannot lay out the tree
   */
  public static Optional<WalkCost> of(WalkStage stage, AstNode root) {
    if (!STAGES.contains(stage) || !(stage.availability() instanceof Available)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (stage) {
          case S08 -> TableCost.of(root, () -> TouchLog.NONE);
          case S09 -> FlatCost.of(CompressedRows.of(root), TouchLog.NONE);
          default -> StreamCost.of(rows(CompressedRows.of(root)), vectorBytes(), TouchLog.NONE);
        });
  }

  /** As S10 lays it out. */
  static FusedRows rows(CompressedRows tree) {
    return RowLayout.ofFamilies(tree, Loop.forFamilies().shortRow(16)).rows();
  }

  /** The widest that S10 copies at once. */
  static int vectorBytes() {
    return Loop.forFamilies().vectorBytes();
  }
}
