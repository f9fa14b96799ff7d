package astsprint.parse.build;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.pattern;
import astsprint.ast.Asdl.stmt;
import astsprint.ast.Constant;
import astsprint.ast.MatchAs;
import astsprint.ast.Pass;
import astsprint.parse.literal.NameTable;

/**
 * What one builder hands to another: of each kind the node that was made last. The rule around it
 * ends right behind and takes it. A field in each rule's context would do the same and cost memory
 * for every context.
 */
final class LatestNodes {
  /** The names that all of them have met. */
  final NameTable names = new NameTable();

  /** The last enclosure (brackets of any kind), or strings. */
  expr enclosure = new Constant("", null);

  /** The last closed pattern. */
  pattern closed = new MatchAs(null, null);

  /** The last statement. */
  stmt statement = new Pass();
}
