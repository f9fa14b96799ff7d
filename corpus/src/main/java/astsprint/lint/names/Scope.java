package astsprint.lint.names;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of a module, a class, a function, a comprehension, or of type parameters. */
final class Scope {
  /** What the scope belongs to. */
  enum Kind {
    MODULE,
    CLASS,
    FUNCTION,
    COMPREHENSION,
    TYPE_PARAMETERS
  }

  final Kind kind;
  final @Nullable Scope parent;
  private final Map<String, Binding> bindings = new LinkedHashMap<>();

  boolean usesLocals;
  boolean importsStar;

  /** What gaps in the source may use of this scope, or bind in it. */
  final Silence silence;

  Scope(Kind kind, @Nullable Scope parent, Silence silence) {
    this.kind = kind;
    this.parent = parent;
    this.silence = silence;
  }

  @Nullable Binding get(String name) {
    Binding found = bindings.get(name);
    if (found == null && parent == null && Builtins.NAMES.contains(name)) {
      found = new Binding(Binding.Kind.BUILTIN, name, null);
      bindings.put(name, found);
    }
    return found;
  }

  /** The same, but not what is built in, unless it was asked for before. */
  @Nullable Binding bound(String name) {
    return bindings.get(name);
  }

  void put(String name, Binding binding) {
    bindings.put(name, binding);
  }

  @Nullable Binding remove(String name) {
    return bindings.remove(name);
  }

  Collection<Binding> bindings() {
    return bindings.values();
  }

  Scope module() {
    Scope scope = this;
    while (scope.parent != null) {
      scope = scope.parent;
    }
    return scope;
  }

  /**
   * What a scope keeps silent about.
   *
   * @param used names that a gap in it or in an inner scope may use
   * @param bound names that a gap in it may bind
   * @param anything whether a gap may bind names that it does not show
   */
  record Silence(Set<String> used, Set<String> bound, boolean anything) {
    static final Silence NONE = new Silence(Set.of(), Set.of(), false);
  }
}
