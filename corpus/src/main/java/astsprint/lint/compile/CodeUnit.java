package astsprint.lint.compile;

import astsprint.ast.AnnAssign;
import astsprint.ast.Asdl.stmt;
import java.util.ArrayList;
import java.util.List;

/** What CPython makes a code object of, with the blocks that are open in it. */
final class CodeUnit {
  /** What a block is to {@code return}, {@code break} and {@code continue}. */
  enum BlockKind {
    LOOP,
    /** An {@code except*} clause: nothing jumps out of it. */
    EXCEPT_STAR,
    /** A statement with a {@code finally} clause, which is run on the way out. */
    FINALLY,
    OTHER
  }

  /** A block; {@code finalBody} is empty but for {@link BlockKind#FINALLY}. */
  record Block(BlockKind kind, List<stmt> finalBody) {
    static Block of(BlockKind kind) {
      return new Block(kind, List.of());
    }
  }

  /** Whether it may return and yield. */
  final boolean functionLike;

  /** Whether it is the body of an {@code async def}. */
  final boolean async;

  /** Whether it is an asynchronous generator. */
  final boolean asyncGenerator;

  final List<Block> blocks = new ArrayList<>();

  /** Annotations of names, which a module or a class evaluates on demand. */
  final List<AnnAssign> annotations = new ArrayList<>();

  /** The most blocks that were open at a time. */
  int deepest;

  /** Whether too many were reported: what is written twice shows no more of them. */
  boolean tooMany;

  /** Whether a jump would leave a {@code finally} clause. */
  boolean inFinally;

  private CodeUnit(boolean functionLike, boolean async, boolean asyncGenerator) {
    this.functionLike = functionLike;
    this.async = async;
    this.asyncGenerator = asyncGenerator;
  }

  static CodeUnit of(Scope scope, boolean async) {
    return new CodeUnit(scope.isFunctionLike(), async, scope.coroutine && scope.generator);
  }

  /** Annotations, type parameters, and what belongs to them. */
  static CodeUnit ofTypes() {
    return new CodeUnit(true, false, false);
  }
}
