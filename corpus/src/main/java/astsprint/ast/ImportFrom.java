package astsprint.ast;

import astsprint.ast.Asdl.stmt;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code ImportFrom(identifier? module, alias* names, int level)}
 *
 * <p>{@code from module import names}; {@code level} counts the leading dots.
 */
public non-sealed class ImportFrom extends stmt {
  /** The fields, in ASDL order. */
  public static final List<String> _fields = List.of("module", "names", "level");

  public @Nullable String module;
  public List<alias> names;
  public int level;

  public ImportFrom(@Nullable String module, List<alias> names, int level) {
    this.module = module;
    this.names = names;
    this.level = level;
  }

  @Override
  public void forEachChild(Consumer<? super AstNode> visit) {
    visitList(names, visit);
  }
}
