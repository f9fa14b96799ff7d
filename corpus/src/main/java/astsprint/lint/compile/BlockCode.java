package astsprint.lint.compile;

import astsprint.ast.Asdl.stmt;
import astsprint.ast.AstNode;
import astsprint.lint.compile.CodeUnit.Block;
import astsprint.lint.compile.CodeUnit.BlockKind;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Blocks, and the jumps out of them. */
abstract class BlockCode {
  /** CPython's {@code CO_MAXBLOCKS}. */
  private static final int MAX_BLOCKS = 21;

  final Problems problems;
  CodeUnit unit;

  /** {@link #visit}, made once. */
  final Consumer<AstNode> each = this::visit;

  /** Final bodies that were looked at on the way of a jump. */
  private final Set<List<stmt>> passed = Collections.newSetFromMap(new IdentityHashMap<>());

  BlockCode(Problems problems, CodeUnit unit) {
    this.problems = problems;
    this.unit = unit;
  }

  abstract void visit(AstNode node);

  final void visitAll(List<? extends AstNode> nodes) {
    for (AstNode node : nodes) {
      visit(node);
    }
  }

  final void visitIfAny(@Nullable AstNode node) {
    if (node != null) {
      visit(node);
    }
  }

  /** Does something in a unit of its own. */
  final void within(CodeUnit inner, Runnable task) {
    CodeUnit outer = unit;
    unit = inner;
    task.run();
    unit = outer;
  }

  final void push(BlockKind kind, AstNode at) {
    push(Block.of(kind), at);
  }

  /** Opens a block. The first that is too many is reported, not those within it. */
  final void push(Block block, AstNode at) {
    if (unit.blocks.size() == MAX_BLOCKS) {
      problems.ofCode(Wording.TOO_MANY_BLOCKS, at);
      unit.tooMany = true;
    }
    unit.blocks.add(block);
    unit.deepest = Math.max(unit.deepest, unit.blocks.size());
  }

  final void pop() {
    unit.blocks.removeLast();
  }

  /** The body of a loop: a jump in it does not leave the {@code finally} clause around. */
  final void loopBody(List<stmt> body) {
    boolean outer = unit.inFinally;
    unit.inFinally = false;
    visitAll(body);
    unit.inFinally = outer;
  }

  /**
   * A final body. CPython writes it twice, the second time in a block more, for the exception. That
   * matters only where it fills all blocks, with what its own final bodies open the second time.
   */
  final void finalBody(List<stmt> body, AstNode at) {
    int outer = unit.deepest;
    unit.deepest = unit.blocks.size();
    finalBody(body);
    unit.deepest++;
    if (unit.deepest > MAX_BLOCKS && !unit.tooMany) {
      push(BlockKind.OTHER, at);
      finalBody(body);
      pop();
    }
    unit.deepest = Math.max(unit.deepest, outer);
  }

  private void finalBody(List<stmt> body) {
    boolean outer = unit.inFinally;
    unit.inFinally = true;
    visitAll(body);
    unit.inFinally = outer;
  }

  final void warnOfJump(String keyword, AstNode at) {
    if (unit.inFinally) {
      problems.warn(Wording.JUMP_IN_FINALLY, at, keyword);
    }
  }

  /**
   * Leaves blocks, as a jump does: the innermost first, and all of them or those up to a loop.
   *
   * @param at where to report that there is no way out
   * @return whether there is a loop, or no need to say that there is none
   */
  final boolean unwind(AstNode at, boolean toLoop) {
    if (unit.blocks.isEmpty()) {
      return false;
    }
    Block top = unit.blocks.getLast();
    if (top.kind() == BlockKind.EXCEPT_STAR) {
      problems.ofCode(Wording.JUMP_OUT_OF_EXCEPT_STAR, at);
      return true;
    }
    if (toLoop && top.kind() == BlockKind.LOOP) {
      return true;
    }
    unit.blocks.removeLast();
    if (!top.finalBody().isEmpty() && passed.add(top.finalBody())) {
      finalBody(top.finalBody());
    }
    boolean found = unwind(at, toLoop);
    unit.blocks.addLast(top);
    return found;
  }
}
