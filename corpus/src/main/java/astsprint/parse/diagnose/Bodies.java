package astsprint.parse.diagnose;

import astsprint.ast.Asdl.excepthandler;
import astsprint.ast.Asdl.stmt;
import astsprint.ast.AstNode;
import astsprint.ast.AsyncFor;
import astsprint.ast.AsyncFunctionDef;
import astsprint.ast.AsyncWith;
import astsprint.ast.ClassDef;
import astsprint.ast.ExceptHandler;
import astsprint.ast.For;
import astsprint.ast.FunctionDef;
import astsprint.ast.If;
import astsprint.ast.Match;
import astsprint.ast.Try;
import astsprint.ast.TryStar;
import astsprint.ast.While;
import astsprint.ast.With;
import java.util.ArrayList;
import java.util.List;

/** The blocks of a compound statement, whatever its class. */
final class Bodies {
  /**
   * A block.
   *
   * @param owner the node whose header stands before it: a statement, a handler, a case
   */
  record Body(AstNode owner, List<stmt> statements) {}

  /** The blocks in the order of the source, those of clauses included. */
  final List<Body> all = new ArrayList<>();

  /** The statement, and the statements that its {@code elif} clauses are. */
  private final List<stmt> chain = new ArrayList<>();

  /** Those of a statement whose blocks are all single statements that are no {@code if}. */
  Bodies(stmt statement) {
    collect(statement);
  }

  private void collect(stmt statement) {
    chain.add(statement);
    switch (statement) {
      case FunctionDef def -> add(def, def.body);
      case AsyncFunctionDef def -> add(def, def.body);
      case ClassDef def -> add(def, def.body);
      case With with -> add(with, with.body);
      case AsyncWith with -> add(with, with.body);
      case For loop -> {
        add(loop, loop.body);
        add(loop, loop.orelse);
      }
      case AsyncFor loop -> {
        add(loop, loop.body);
        add(loop, loop.orelse);
      }
      case While loop -> {
        add(loop, loop.body);
        add(loop, loop.orelse);
      }
      case If condition -> {
        add(condition, condition.body);
        if (condition.orelse.size() == 1 && condition.orelse.getFirst() instanceof If elif) {
          collect(elif);
        } else {
          add(condition, condition.orelse);
        }
      }
      case Try guarded ->
          collect(guarded, guarded.body, guarded.handlers, guarded.orelse, guarded.finalbody);
      case TryStar guarded ->
          collect(guarded, guarded.body, guarded.handlers, guarded.orelse, guarded.finalbody);
      case Match match -> match.cases.forEach(of -> add(of, of.body));
      default -> {}
    }
  }

  private void collect(
      stmt statement,
      List<stmt> body,
      List<excepthandler> handlers,
      List<stmt> orelse,
      List<stmt> finalbody) {
    add(statement, body);
    for (excepthandler handler : handlers) {
      add(handler, ((ExceptHandler) handler).body);
    }
    add(statement, orelse);
    add(statement, finalbody);
  }

  private void add(AstNode owner, List<stmt> statements) {
    if (!statements.isEmpty()) {
      all.add(new Body(owner, statements));
    }
  }

  /** Once all blocks are filled: lets the statement and its clauses end where their blocks do. */
  void close() {
    for (Body body : all) {
      if (body.owner() instanceof ExceptHandler handler) {
        end(handler, body);
      }
    }
    chain.forEach(statement -> end(statement, all.getLast()));
  }

  private static void end(AstNode node, Body body) {
    stmt last = body.statements().getLast();
    node.endLineno = last.endLineno;
    node.endColOffset = last.endColOffset;
  }
}
