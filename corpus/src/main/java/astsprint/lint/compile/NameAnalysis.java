package astsprint.lint.compile;

import astsprint.ast.AstNode;
import astsprint.lint.compile.Symbol.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The second pass: decides where each name lives, once all scopes are known. A scope tells those
 * within it which names functions around bind; they tell it which of them they use.
 */
final class NameAnalysis {
  /** What CPython binds in each class, for the functions in it. */
  private static final Set<String> OF_EACH_CLASS =
      Set.of("__class__", "__classdict__", "__conditional_annotations__");

  private final Problems problems;

  /** Whether annotations stay text, so that their names live nowhere and cannot be wrong. */
  private final boolean textAnnotations;

  private boolean inText;

  NameAnalysis(Problems problems, boolean textAnnotations) {
    this.problems = problems;
    this.textAnnotations = textAnnotations;
  }

  void analyze(Scope module) {
    new Block(module, null, new HashSet<>(), new HashSet<>(), null).analyze();
  }

  /** A scope under analysis. The sets are its own: the scope around keeps its copies. */
  private final class Block {
    final Scope scope;

    /** The names that functions around bind; null for a module, which has none around. */
    final @Nullable Set<String> bound;

    /** The names that scopes around declare global. */
    final Set<String> global;

    /** Those of the bound names that are type parameters. */
    final Set<String> typeParameters;

    /** The class around whose names are visible here, as to annotations; else null. */
    final @Nullable Scope visibleClass;

    final Set<String> local = new HashSet<>();
    final Set<String> free = new HashSet<>();

    Block(
        Scope scope,
        @Nullable Set<String> bound,
        Set<String> global,
        Set<String> typeParameters,
        @Nullable Scope visibleClass) {
      this.scope = scope;
      this.bound = bound;
      this.global = global;
      this.typeParameters = typeParameters;
      this.visibleClass = visibleClass;
    }

    /** Returns the names that scopes around must provide. */
    Set<String> analyze() {
      boolean isClass = scope.kind() == Scope.Kind.CLASS;
      Set<String> boundWithin = new HashSet<>();
      Set<String> globalWithin = new HashSet<>();
      // What a class binds is not seen in its methods.
      if (isClass) {
        show(boundWithin, globalWithin);
        boundWithin.addAll(OF_EACH_CLASS);
      }
      for (Symbol symbol : scope.symbols()) {
        symbol.place(place(symbol));
      }
      if (!isClass) {
        if (scope.isFunctionLike()) {
          boundWithin.addAll(local);
        }
        show(boundWithin, globalWithin);
      }
      Set<String> used = new HashSet<>();
      for (Scope child : scope.children()) {
        used.addAll(analyze(child, boundWithin, globalWithin));
      }
      settle(used);
      if (isClass) {
        used.removeAll(OF_EACH_CLASS);
      }
      used.addAll(free);
      return used;
    }

    private void show(Set<String> boundWithin, Set<String> globalWithin) {
      if (bound != null) {
        boundWithin.addAll(bound);
      }
      globalWithin.addAll(global);
    }

    private Set<String> analyze(Scope child, Set<String> boundWithin, Set<String> globalWithin) {
      boolean wasText = inText;
      inText |= textAnnotations && child.kind() == Scope.Kind.ANNOTATIONS;
      Scope visible =
          !child.seesClass ? null : scope.kind() == Scope.Kind.CLASS ? scope : visibleClass;
      Set<String> used =
          new Block(
                  child,
                  new HashSet<>(boundWithin),
                  new HashSet<>(globalWithin),
                  new HashSet<>(typeParameters),
                  visible)
              .analyze();
      inText = wasText;
      if (child.isInlined() && scope.kind() != Scope.Kind.CLASS) {
        // It runs in this scope and needs no cell, unless a function within it does.
        used.removeIf(name -> isBoundHere(name) && !isFreeWithin(child, name));
      }
      return used;
    }

    private boolean isBoundHere(String name) {
      Symbol symbol = scope.find(name);
      return symbol != null && symbol.isBound();
    }

    private static boolean isFreeWithin(Scope comprehension, String name) {
      for (Scope child : comprehension.children()) {
        Symbol symbol = child.find(name);
        if (symbol != null && symbol.place() == Place.FREE) {
          return true;
        }
      }
      return false;
    }

    private Place place(Symbol symbol) {
      String name = symbol.name();
      if (symbol.isGlobal()) {
        if (symbol.isNonlocal()) {
          contradicts(name);
        }
        global.add(name);
        if (bound != null) {
          bound.remove(name);
        }
        return Place.GLOBAL_EXPLICIT;
      }
      if (symbol.isNonlocal()) {
        return nonlocal(name);
      }
      if (symbol.isBound()) {
        local.add(name);
        global.remove(name);
        if (symbol.isTypeParameter()) {
          typeParameters.add(name);
        } else {
          typeParameters.remove(name);
        }
        return Place.LOCAL;
      }
      Symbol inClass = visibleClass == null ? null : visibleClass.find(name);
      if (inClass != null && inClass.isGlobal()) {
        return Place.GLOBAL_EXPLICIT;
      }
      if (inClass != null && inClass.isBound() && !inClass.isNonlocal()) {
        return Place.GLOBAL_IMPLICIT;
      }
      if (bound != null && bound.contains(name)) {
        free.add(name);
        return Place.FREE;
      }
      return Place.GLOBAL_IMPLICIT;
    }

    /** Which of the two declarations is wrong nobody knows: CPython names the first. */
    private void contradicts(String name) {
      List<AstNode> declarations = scope.declarations(name);
      if (!inText && !declarations.isEmpty()) {
        problems.ofNames(Wording.NONLOCAL_AND_GLOBAL, declarations.getFirst(), name);
      }
    }

    private Place nonlocal(String name) {
      if (bound == null) {
        report(Wording.NONLOCAL_IN_MODULE, name);
        return Place.GLOBAL_EXPLICIT;
      }
      if (!bound.contains(name)) {
        report(Wording.NO_BINDING, name);
        return Place.GLOBAL_IMPLICIT;
      }
      if (typeParameters.contains(name)) {
        report(Wording.NONLOCAL_TYPE_PARAMETER, name);
      }
      free.add(name);
      return Place.FREE;
    }

    private void report(Wording wording, String name) {
      if (!inText) {
        for (AstNode at : scope.declarations(name)) {
          problems.ofNames(wording, at, name);
        }
      }
    }

    /** Notes the places, and passes on what scopes within use and this one does not bind. */
    private void settle(Set<String> used) {
      for (Symbol symbol : scope.symbols()) {
        if (symbol.place() == Place.LOCAL && scope.isFunctionLike() && used.remove(symbol.name())) {
          symbol.place(Place.CELL);
        }
      }
      for (String name : used) {
        if (scope.find(name) == null && bound != null && bound.contains(name)) {
          scope.define(name).place(Place.FREE);
        }
      }
    }
  }
}
