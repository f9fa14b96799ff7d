package astsprint.ast;

import astsprint.ast.Asdl.expr;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code arguments(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr?* kw_defaults,
 * arg? kwarg, expr* defaults)}
 *
 * <p>The parameters of a function; {@code defaults} belong to the last positional ones, a null in
 * {@code kw_defaults} marks a keyword-only parameter without one.
 */
public class arguments extends AstNode {
  /** The fields, in ASDL order. */
  public static final List<String> _fields =
      List.of("posonlyargs", "args", "vararg", "kwonlyargs", "kw_defaults", "kwarg", "defaults");

  public List<arg> posonlyargs;
  public List<arg> args;
  public @Nullable arg vararg;
  public List<arg> kwonlyargs;
  public List<@Nullable expr> kw_defaults;
  public @Nullable arg kwarg;
  public List<expr> defaults;

  public arguments(
      List<arg> posonlyargs,
      List<arg> args,
      @Nullable arg vararg,
      List<arg> kwonlyargs,
      List<@Nullable expr> kw_defaults,
      @Nullable arg kwarg,
      List<expr> defaults) {
    this.posonlyargs = posonlyargs;
    this.args = args;
    this.vararg = vararg;
    this.kwonlyargs = kwonlyargs;
    this.kw_defaults = kw_defaults;
    this.kwarg = kwarg;
    this.defaults = defaults;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitList(posonlyargs, visit);
    visitList(args, visit);
    visitOne(vararg, visit);
    visitList(kwonlyargs, visit);
    visitList(kw_defaults, visit);
    visitOne(kwarg, visit);
    visitList(defaults, visit);
  }
}
