package astsprint.lint.compile;

import astsprint.ast.AstNode;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The scope that is being visited, and what it means to use a name in it. After a mistake the name
 * stays as it was, so that nothing follows from the mistake.
 */
abstract class ScopeBuilder {
  final Problems problems;
  final IdentityHashMap<AstNode, Scope> scopes = new IdentityHashMap<>();
  final Scope top;
  Scope current;

  /** The class whose name mangles private names; null outside of classes. */
  @Nullable String privateClass;

  ScopeBuilder(AstNode module, Problems problems) {
    this.problems = problems;
    top = new Scope(Scope.Kind.MODULE, module, "top", null, null);
    scopes.put(module, top);
    current = top;
  }

  /** A scope that is not entered yet. */
  final Scope within(Scope.Kind kind, AstNode node, String name) {
    return new Scope(kind, node, name, current, privateClass);
  }

  final void enter(Scope scope) {
    current.adopt(scope);
    current = scope;
  }

  final void exit() {
    Scope parent = current.parent();
    if (parent == null) {
      throw new IllegalStateException("a module is not left");
    }
    current = parent;
  }

  /** Notes that the scope does something with a name. */
  final void define(String written, int flags, AstNode at) {
    if ((flags & (Symbol.PARAMETER | Symbol.ASSIGNED | Symbol.IMPORTED)) != 0
        && isDebug(written, at)) {
      return;
    }
    if ((flags & Symbol.TYPE_PARAMETER) != 0) {
      current.mangleToo(written);
    }
    define(current, written, flags, at);
  }

  /** The same for a scope around, and without a look at the name. */
  final void define(Scope scope, String written, int flags, AstNode at) {
    String mangled = current.mangle(written);
    Symbol known = scope.find(mangled);
    if (known != null && (flags & Symbol.PARAMETER) != 0 && known.isParameter()) {
      problems.ofNames(Wording.DUPLICATE_PARAMETER, at, written);
      return;
    }
    if (known != null && (flags & Symbol.TYPE_PARAMETER) != 0 && known.isTypeParameter()) {
      problems.ofNames(Wording.DUPLICATE_TYPE_PARAMETER, at, written);
      return;
    }
    int declared = Symbol.GLOBAL | Symbol.NONLOCAL;
    if (scope.inTarget && ((flags & declared) != 0 || (known != null && known.is(declared)))) {
      problems.ofNames(Wording.INNER_LOOP_REBINDS, at, written);
      return;
    }
    scope.define(mangled).add(scope.inTarget ? flags | Symbol.ITERATION : flags);
    if ((flags & Symbol.GLOBAL) != 0) {
      top.define(mangled).add(Symbol.GLOBAL);
    }
  }

  /** Whether a name is the one that nothing may bind; then this is reported. */
  final boolean isDebug(String written, AstNode at) {
    if (!written.equals("__debug__")) {
      return false;
    }
    problems.ofNames(Wording.ASSIGNED_DEBUG, at);
    return true;
  }

  /** Declares a name: by a statement, or by an assignment expression in a comprehension. */
  final void declare(String written, int flag, AstNode at) {
    define(written, flag, at);
    current.declare(current.mangle(written), at);
  }
}
