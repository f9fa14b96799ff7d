package astsprint.lint.compile;

import static astsprint.lint.compile.Symbol.ASSIGNED;
import static astsprint.lint.compile.Symbol.GLOBAL;
import static astsprint.lint.compile.Symbol.ITERATION;
import static astsprint.lint.compile.Symbol.NONLOCAL;

import astsprint.ast.Asdl.expr;
import astsprint.ast.AstNode;
import astsprint.ast.Await;
import astsprint.ast.Name;
import astsprint.ast.NamedExpr;
import astsprint.ast.comprehension;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Language reference 6.2.4 to 6.2.9, 6.4 and 6.12: comprehensions, {@code yield}, {@code await} and
 * {@code :=}, whose rules all depend on the scope around.
 */
abstract class ComprehensionSymbols extends ScopeBuilder {
  ComprehensionSymbols(AstNode module, Problems problems) {
    super(module, problems);
  }

  /** {@link #visit}, made once. */
  final Consumer<AstNode> each = this::visit;

  abstract void visit(AstNode node);

  final void visitAll(List<? extends AstNode> nodes) {
    for (AstNode node : nodes) {
      visit(node);
    }
  }

  final void visitIfAny(@Nullable AstNode node) {
    if (node != null) {
      visit(node);
    }
  }

  /** The first iterable belongs to the scope around, all else to the comprehension. */
  final void comprehension(
      expr node,
      Scope.Comprehension form,
      List<comprehension> loops,
      expr element,
      @Nullable expr value) {
    comprehension first = loops.getFirst();
    iterable(first.iter);
    Scope scope = within(Scope.Kind.FUNCTION, node, "<" + form.words + ">");
    scope.comprehension = form;
    scope.coroutine = first.is_async != 0;
    scopes.put(node, scope);
    enter(scope);
    target(first.target);
    visitAll(first.ifs);
    for (comprehension loop : loops.subList(1, loops.size())) {
      target(loop.target);
      iterable(loop.iter);
      visitAll(loop.ifs);
      scope.coroutine |= loop.is_async != 0;
    }
    visitIfAny(value);
    visit(element);
    scope.generator = form == Scope.Comprehension.GENERATOR;
    exit();
    if (!scope.coroutine || scope.generator) {
      return;
    }
    if (!isAsyncFunction() && current.comprehension == null) {
      problems.ofNames(Wording.ASYNC_COMPREHENSION, node);
    } else {
      current.coroutine = true;
    }
  }

  private boolean isAsyncFunction() {
    return current.kind() == Scope.Kind.FUNCTION && current.coroutine;
  }

  private void target(expr target) {
    current.inTarget = true;
    visit(target);
    current.inTarget = false;
  }

  private void iterable(expr iterable) {
    Scope scope = current;
    scope.iterables++;
    visit(iterable);
    scope.iterables--;
  }

  /** {@code yield} and {@code yield from}. */
  final void yields(expr node, @Nullable expr value) {
    boolean allowed = isAllowed(node, "yield");
    visitIfAny(value);
    if (!allowed) {
      return;
    }
    current.generator = true;
    if (current.comprehension != null) {
      problems.ofNames(Wording.YIELD_IN_COMPREHENSION, node, current.comprehension.words);
    }
  }

  final void await(Await node) {
    if (isAllowed(node, "await")) {
      if (!current.isFunctionLike()) {
        problems.ofNames(Wording.AWAIT_OUTSIDE_FUNCTION, node);
      } else if (!isAsyncFunction() && current.comprehension == null) {
        problems.ofNames(Wording.AWAIT_OUTSIDE_ASYNC, node);
      } else {
        visit(node.value);
        current.coroutine = true;
        return;
      }
    }
    visit(node.value);
  }

  /** Whether the scope takes an expression of this sort; annotations and types take few. */
  private boolean isAllowed(expr node, String sort) {
    switch (current.kind()) {
      case ANNOTATIONS -> problems.ofNames(Wording.IN_ANNOTATION, node, sort);
      case TYPE_ALIAS -> problems.ofNames(Wording.IN_TYPE_ALIAS, node, sort);
      case TYPE_PARAMETERS -> problems.ofNames(Wording.IN_GENERIC, node, sort);
      case TYPE_VARIABLE ->
          problems.ofNames(Wording.IN_TYPE_VARIABLE, node, sort, current.described);
      case MODULE, CLASS, FUNCTION -> {
        return true;
      }
    }
    return false;
  }

  final void named(NamedExpr node) {
    if (isAllowed(node, "named")) {
      if (current.iterables > 0) {
        problems.ofNames(Wording.WALRUS_IN_ITERABLE, node);
      } else if (current.comprehension != null) {
        bindAround((Name) node.target);
      }
    }
    visit(node.value);
    visit(node.target);
  }

  /** Binds a name in the scope that contains the comprehension, across all comprehensions. */
  private void bindAround(Name target) {
    String mangled = current.mangle(target.id);
    for (Scope scope = current; scope != null; scope = scope.parent()) {
      Symbol known = scope.find(mangled);
      if (scope.comprehension != null) {
        if (known != null && known.is(ITERATION) && known.is(ASSIGNED)) {
          problems.ofNames(Wording.WALRUS_REBINDS, target, target.id);
          return;
        }
        continue;
      }
      switch (scope.kind()) {
        case FUNCTION -> {
          declare(target.id, known != null && known.isGlobal() ? GLOBAL : NONLOCAL, target);
          define(scope, target.id, ASSIGNED, target);
          return;
        }
        case MODULE -> {
          declare(target.id, GLOBAL, target);
          define(scope, target.id, GLOBAL, target);
          return;
        }
        case CLASS -> problems.ofNames(Wording.WALRUS_IN, target, "in a class body");
        case TYPE_PARAMETERS ->
            problems.ofNames(Wording.WALRUS_IN, target, "within the definition of a generic");
        case TYPE_ALIAS -> problems.ofNames(Wording.WALRUS_IN, target, "in a type alias");
        case TYPE_VARIABLE -> problems.ofNames(Wording.WALRUS_IN, target, "in a TypeVar bound");
        case ANNOTATIONS -> {
          continue;
        }
      }
      return;
    }
  }
}
