package astsprint.lint.compile;

import astsprint.ast.AstNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of a source with names of its own.
 *
 * @see <a href="https://docs.python.org/3/reference/executionmodel.html">Naming and binding</a>
 */
public final class Scope {
  /** What makes a scope. */
  public enum Kind {
    MODULE,
    CLASS,
    /** A function, a lambda or a comprehension. */
    FUNCTION,
    /** The type parameters of a function, class or alias. */
    TYPE_PARAMETERS,
    /** The value of a type alias. */
    TYPE_ALIAS,
    /** The bound, the constraints or the default of a type parameter. */
    TYPE_VARIABLE,
    /**
     * The annotations of a function, or those of the names of a scope (PEP 649). Those of a
     * function's own names are never evaluated, so no name is used in them.
     */
    ANNOTATIONS
  }

  /** The form of a comprehension, in CPython's words. */
  enum Comprehension {
    LIST("list comprehension"),
    SET("set comprehension"),
    DICT("dict comprehension"),
    GENERATOR("generator expression");

    final String words;

    Comprehension(String words) {
      this.words = words;
    }
  }

  private final Kind kind;
  private final AstNode node;
  private final String name;
  private final @Nullable Scope parent;
  private final List<Scope> children = new ArrayList<>();
  private final Map<String, Symbol> symbols = new LinkedHashMap<>();

  /** Where {@code global}, {@code nonlocal} or {@code :=} declares a name, in order. */
  private final Map<String, List<AstNode>> declarations = new HashMap<>();

  /** The class whose name mangles private names. */
  final @Nullable String privateClass;

  /**
   * The only names that are mangled here; null for all. Around a generic class these are its type
   * parameters, so that its body finds them.
   */
  @Nullable Set<String> mangled;

  @Nullable Comprehension comprehension;

  /** Whether it has a {@code yield}, or is a generator expression. */
  boolean generator;

  /** Whether it is asynchronous. */
  boolean coroutine;

  /** Whether names of the class around are visible here, as they are in annotations. */
  boolean seesClass;

  /** Whether the target of a {@code for} of this comprehension is being visited. */
  boolean inTarget;

  /** How many iterables of comprehensions are being visited, in this scope and around it. */
  int iterables;

  /** Whether an annotation that is never evaluated is being visited: names in it are not used. */
  boolean unevaluated;

  /** The annotations of the names of this scope. */
  @Nullable Scope annotations;

  /** Of a {@link Kind#TYPE_VARIABLE}: what it is, in CPython's words. */
  String described = "";

  Scope(
      Kind kind, AstNode node, String name, @Nullable Scope parent, @Nullable String privateClass) {
    this.kind = kind;
    this.node = node;
    this.name = name;
    this.parent = parent;
    this.privateClass = privateClass;
    if (parent != null) {
      iterables = parent.iterables;
      mangled = kind == Kind.CLASS ? null : parent.mangled;
    }
  }

  /** What makes the scope. */
  public Kind kind() {
    return kind;
  }

  /**
   * The node that has the scope. Type parameters and annotations have that of their function, class
   * or alias; those of names that of the first annotation; a bound, constraint or default itself.
   */
  public AstNode node() {
    return node;
  }

  /** The name of the function, class, alias or type parameter; else what Python shows instead. */
  public String name() {
    return name;
  }

  /** The scope around; null for a module. */
  public @Nullable Scope parent() {
    return parent;
  }

  /** The scopes directly within, in the order in which CPython meets them. */
  public List<Scope> children() {
    return Collections.unmodifiableList(children);
  }

  /** The names, in the order in which CPython meets them. */
  public Collection<Symbol> symbols() {
    return Collections.unmodifiableCollection(symbols.values());
  }

  /** The symbol of a name that is written in this scope, null if it has none. */
  public @Nullable Symbol symbol(String written) {
    return symbols.get(mangle(written));
  }

  /** What a name that is written in this scope is called: {@code __x} in C is {@code _C__x}. */
  public String mangle(String written) {
    return mangle(written, privateClass);
  }

  String mangle(String written, @Nullable String className) {
    if (className == null
        || !written.startsWith("__")
        || written.endsWith("__")
        || written.indexOf('.') >= 0
        || (mangled != null && !mangled.contains(written))) {
      return written;
    }
    String stripped = className.replaceFirst("^_+", "");
    return stripped.isEmpty() ? written : "_" + stripped + written;
  }

  /** Whether it runs as a function does: everything but modules and classes. */
  boolean isFunctionLike() {
    return kind != Kind.MODULE && kind != Kind.CLASS;
  }

  /** Whether CPython runs a comprehension in the scope around, without a function of its own. */
  boolean isInlined() {
    return comprehension != null
        && comprehension != Comprehension.GENERATOR
        && parent != null
        && !parent.seesClass;
  }

  void adopt(Scope child) {
    children.add(child);
  }

  Symbol define(String mangledName) {
    return symbols.computeIfAbsent(mangledName, Symbol::new);
  }

  @Nullable Symbol find(String mangledName) {
    return symbols.get(mangledName);
  }

  /** Adds a name to those that are mangled here. */
  void mangleToo(String written) {
    if (mangled != null) {
      mangled.add(written);
    }
  }

  void mangleOnlyTypeParameters() {
    mangled = new HashSet<>();
  }

  void declare(String mangledName, AstNode at) {
    declarations.computeIfAbsent(mangledName, name -> new ArrayList<>()).add(at);
  }

  /** Where a name is declared, in order. */
  List<AstNode> declarations(String mangledName) {
    return declarations.getOrDefault(mangledName, List.of());
  }

  @Override
  public String toString() {
    return kind + " " + name;
  }
}
