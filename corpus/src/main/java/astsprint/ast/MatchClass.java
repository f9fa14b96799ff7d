package astsprint.ast;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.pattern;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns)}
 *
 * <p>{@code cls(patterns, kwd_attrs[0]=kwd_patterns[0])}.
 */
public non-sealed class MatchClass extends pattern {
  /** The fields, in ASDL order. */
  public static final List<String> _fields =
      List.of("cls", "patterns", "kwd_attrs", "kwd_patterns");

  public expr cls;
  public List<pattern> patterns;
  public List<String> kwd_attrs;
  public List<pattern> kwd_patterns;

  public MatchClass(
      expr cls, List<pattern> patterns, List<String> kwd_attrs, List<pattern> kwd_patterns) {
    this.cls = cls;
    this.patterns = patterns;
    this.kwd_attrs = kwd_attrs;
    this.kwd_patterns = kwd_patterns;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitOne(cls, visit);
    visitList(patterns, visit);
    visitList(kwd_attrs, visit); // None, unless a user has put some there.
    visitList(kwd_patterns, visit);
  }
}
