package astsprint.lint.compile;

import astsprint.ast.AstNode;
import astsprint.ast.Module;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** The scopes of a module and their names, as CPython's {@code symtable} sees them. */
public final class SymbolTable {
  private final Scope top;
  private final IdentityHashMap<AstNode, Scope> scopes;

  private SymbolTable(Scope top, IdentityHashMap<AstNode, Scope> scopes) {
    this.top = top;
    this.scopes = scopes;
  }

  /** The table of a module; its mistakes are what {@link CompileCheck} finds. */
  public static SymbolTable of(Module module) {
    return DeepStack.call(() -> of(module, new Problems()));
  }

  static SymbolTable of(Module module, Problems problems) {
    SymbolCollector collector = new SymbolCollector(module, problems);
    collector.collect(module);
    new NameAnalysis(problems, FutureImports.of(module).annotations()).analyze(collector.top);
    return new SymbolTable(collector.top, collector.scopes);
  }

  /** The scope of the module. */
  public Scope top() {
    return top;
  }

  /**
   * The scope that a node has: a module, a function, class, lambda, comprehension or type alias.
   * Null for other nodes. Scopes of type parameters and of annotations are found by {@link
   * Scope#children}.
   */
  public @Nullable Scope scope(AstNode node) {
    return scopes.get(node);
  }
}
