package astsprint.lint.rule;

import astsprint.ast.AstNode;
import java.util.List;

/**
 * One thing that a linter looks for. A rule is shown nodes, one at a time and in any order, and
 * says what it finds by {@link LintedFile#report}. It does not know who walks the tree. It has no
 * state of its own: one rule is shown several files at once, by several threads.
 *
 * <p>Whoever needs more than the node asks the file: for the way up ({@link LintedFile#parent}),
 * for the meaning of names ({@link LintedFile#names}), for the text ({@link LintedFile#text}). Each
 * of these is prepared once per file, at the first question.
 */
public interface Rule {
  /** The code of its findings: capital letters, then digits. */
  String code();

  /** The classes whose nodes it wants to see; a user's subclass of one of them counts too. */
  List<Class<? extends AstNode>> wants();

  /** Looks at a node of one of these classes. */
  void look(AstNode node, LintedFile file);
}
