package astsprint.ast;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.stmt;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code Match(expr subject, match_case* cases)}
 *
 * <p>{@code match subject: cases}.
 */
public non-sealed class Match extends stmt {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("subject", "cases");

  public expr subject;
  public List<match_case> cases;

  public Match(expr subject, List<match_case> cases) {
    this.subject = subject;
    this.cases = cases;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(subject, visit);
    visitList(cases, visit);
  }
}
