package astsprint.lint.names;

import astsprint.ast.AstNode;
import astsprint.ast.AsyncFunctionDef;
import astsprint.ast.Attribute;
import astsprint.ast.Constant;
import astsprint.ast.ExceptHandler;
import astsprint.ast.FunctionDef;
import astsprint.ast.Name;
import astsprint.lint.names.Names.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The scopes as they are at one moment of the walk, and what happens to a name in them. */
final class NameTracker {
  /** Debuggers and test runners read these from a frame. */
  private static final Set<String> READ_BY_TOOLS =
      Set.of(
          "__tracebackhide__",
          "__traceback_info__",
          "__traceback_supplement__",
          "__debuggerskip__");

  private final boolean isPackage;
  private final Silences silences;
  private final List<Scope> all = new ArrayList<>();
  final Names names = new Names();

  /** The innermost scope. */
  Scope scope;

  /** Whether what is walked is an annotation: a name in it may get its value later. */
  boolean inAnnotation;

  /** The string that holds the annotation being walked; null outside of such. */
  @Nullable AstNode text;

  /** Whether a handler of the innermost {@code try} catches {@code NameError}. */
  boolean catchesNameError;

  NameTracker(AstNode module, boolean isPackage, Silences silences) {
    this.isPackage = isPackage;
    this.silences = silences;
    scope = new Scope(Scope.Kind.MODULE, null, silences.of(module));
    all.add(scope);
  }

  /** Enters a scope within the present one; whoever enters it restores {@link #scope}. */
  void enter(Scope.Kind kind, AstNode node) {
    scope = new Scope(kind, scope, silences.of(node));
    all.add(scope);
  }

  // ---- use

  void load(Name node) {
    String name = node.id;
    Boolean seesClasses = null;
    boolean star = false;
    for (Scope at = scope; at != null; at = at.parent) {
      if (at.kind == Scope.Kind.CLASS) {
        if (name.equals("__class__")) {
          return;
        }
        if (Boolean.FALSE.equals(seesClasses)) {
          continue;
        }
      }
      Binding found = at.get(name);
      if (found != null) {
        found.used = true;
        if (found.kind != Binding.Kind.ANNOTATED || inAnnotation) {
          use(node, found, at);
          return;
        }
        continue;
      }
      star |= at.importsStar;
      if (!Boolean.FALSE.equals(seesClasses)) {
        seesClasses = at.kind == Scope.Kind.TYPE_PARAMETERS || at.kind == Scope.Kind.COMPREHENSION;
      }
    }
    if (star) {
      maybeFromStar(node, name);
    } else if (!isKnown(name)) {
      undefined(node, name);
    }
  }

  private void use(Name node, Binding found, Scope in) {
    if (found.kind == Binding.Kind.BUILTIN || found.isImport()) {
      names.use(node, found);
    }
    if (found.isImport() && found.hasAlias()) {
      // Whoever uses `o` of `import os as o` keeps `import os`.
      Binding unaliased = in.get(found.fullName);
      if (unaliased != null) {
        unaliased.used = true;
      }
    }
  }

  private boolean isKnown(String name) {
    return name.isEmpty()
        || catchesNameError
        || (isPackage && name.equals("__path__"))
        || (scope.kind == Scope.Kind.CLASS && Builtins.OF_CLASSES.contains(name));
  }

  private void undefined(AstNode node, String name) {
    for (Scope at = scope; at != null; at = at.parent) {
      if (at.silence.anything() || at.silence.bound().contains(name)) {
        return;
      }
    }
    report(Kind.UNDEFINED, node, name, null, "");
  }

  private void maybeFromStar(AstNode node, String name) {
    List<String> modules = new ArrayList<>();
    for (Scope at = scope; at != null; at = at.parent) {
      for (Binding binding : at.bindings()) {
        if (binding.kind == Binding.Kind.STAR) {
          binding.used = true;
          modules.add(binding.fullName);
        }
      }
    }
    report(
        Kind.MAYBE_FROM_STAR,
        node,
        name,
        null,
        modules.stream().sorted().collect(Collectors.joining(", ")));
  }

  /** Whether an expression is a member of {@code typing} whose name {@code which} accepts. */
  boolean isTyping(AstNode node, Predicate<String> which) {
    if (node instanceof Name name) {
      Binding binding = find(name.id);
      return binding != null
          && binding.kind == Binding.Kind.FROM
          && isTypingModule(moduleOf(binding))
          && which.test(binding.fullName.substring(binding.fullName.lastIndexOf('.') + 1));
    }
    if (node instanceof Attribute attribute
        && attribute.value instanceof Name owner
        && which.test(attribute.attr)) {
      Binding binding = find(owner.id);
      return binding != null && binding.isImport() && isTypingModule(binding.fullName);
    }
    return false;
  }

  private static String moduleOf(Binding from) {
    return from.fullName.substring(0, Math.max(0, from.fullName.lastIndexOf('.')));
  }

  private static boolean isTypingModule(String name) {
    return name.equals("typing") || name.equals("typing_extensions");
  }

  private @Nullable Binding find(String name) {
    for (Scope at = scope; at != null; at = at.parent) {
      Binding found = at.get(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  // ---- binding

  /** Binds {@code name} at a name, a pattern, a handler or a type parameter. */
  void store(AstNode node, @Nullable String name) {
    if (name == null || name.isEmpty()) {
      return;
    }
    AstNode direct = Objects.requireNonNull(node.parent);
    AstNode binder = Targets.above(node);
    bind(node, new Binding(Targets.kind(direct, binder, name, scope.kind), name, node), direct);
  }

  private void bind(AstNode node, Binding binding, AstNode statement) {
    if (binding.kind == Binding.Kind.EXPORTS) {
      Exports.read(statement, scope.get(binding.name), binding.exports);
    }
    bind(node, binding);
  }

  /** Gives a name its new meaning in the present scope. */
  void bind(AstNode node, Binding binding) {
    if (binding.name.isEmpty()) {
      return;
    }
    Binding own = scope.get(binding.name);
    Scope owner = scope;
    Binding existing = own;
    while (existing == null && owner.parent != null) {
      owner = owner.parent;
      existing = owner.bound(binding.name);
    }
    if (existing != null && existing.source != null) {
      compare(node, binding, existing, owner);
    }
    if (own != null) {
      // Bound anew where it was used: in a loop, or for who reads a global.
      binding.used |= own.used;
    }
    if (own != null && binding.kind == Binding.Kind.ANNOTATED) {
      return;
    }
    if (binding.kind == Binding.Kind.WALRUS) {
      Scope target = scope;
      while (target.kind == Scope.Kind.COMPREHENSION && target.parent != null) {
        target = target.parent;
      }
      Binding there = target.get(binding.name);
      if (there == null || there.kind == Binding.Kind.ANNOTATED) {
        target.put(binding.name, binding);
      }
      return;
    }
    scope.put(binding.name, binding);
  }

  private void compare(AstNode node, Binding binding, Binding existing, Scope owner) {
    if (existing.isImport() && Targets.isLoop(Targets.above(binding.source()))) {
      return; // A loop's variable hides an import: pyflakes has a message of its own for it.
    }
    if (owner.equals(scope)) {
      if (!existing.used
          && binding.redefines(existing)
          && (!binding.name.equals("_") || existing.isImport())
          && !owner.silence.used().contains(binding.name)
          && !isOverload(existing)
          && !Forks.different(node, existing.source())) {
        report(Kind.REDEFINED, binding.place(), binding.name, existing.source(), "");
      }
    } else if (existing.isImport()
        && binding.redefines(existing)
        && !Forks.different(node, existing.source())) {
      existing.redefined.add(new Binding.Redefinition(binding.place(), existing.source()));
    }
  }

  private boolean isOverload(Binding binding) {
    AstNode source = binding.source;
    List<? extends AstNode> decorators =
        source instanceof FunctionDef def
            ? def.decorator_list
            : source instanceof AsyncFunctionDef def ? def.decorator_list : List.of();
    return decorators.stream().anyMatch(d -> isTyping(d, "overload"::equals));
  }

  /** Binds a handler's name; returns what the name meant before, to be given back. */
  @Nullable Binding enterHandler(ExceptHandler node) {
    if (node.name == null) {
      return null;
    }
    if (scope.get(node.name) != null) {
      store(node, node.name);
    }
    Binding before = scope.remove(node.name);
    store(node, node.name);
    return before;
  }

  /** Unbinds a handler's name. */
  void leaveHandler(ExceptHandler node, @Nullable Binding before) {
    if (node.name == null) {
      return;
    }
    Binding bound = scope.remove(node.name);
    if (bound != null && !bound.used) {
      unused(scope, new Binding(Binding.Kind.ASSIGNED, node.name, node));
    }
    if (before != null) {
      scope.put(node.name, before);
    }
  }

  void delete(Name node) {
    if (Forks.mayBeSkipped(node)) {
      return;
    }
    if (scope.remove(node.id) == null && !node.id.isEmpty()) {
      undefined(node, node.id);
    }
  }

  /** {@code global} and {@code nonlocal} in a scope that is not the module's. */
  void declare(AstNode node, List<String> declared) {
    if (scope.kind == Scope.Kind.MODULE) {
      return;
    }
    Scope module = scope.module();
    for (String name : declared) {
      Binding binding = new Binding(Binding.Kind.ASSIGNED, name, node);
      names.defined(name);
      if (module.get(name) == null) {
        module.put(name, binding);
      }
      binding.used = true;
      for (Scope at = scope; at != null && !at.equals(module); at = at.parent) {
        at.put(name, binding);
      }
    }
  }

  // ---- the end

  /** Says what nobody has used, once everything has been walked. */
  void finish() {
    for (Scope done : all) {
      if (done.kind == Scope.Kind.FUNCTION && !done.usesLocals) {
        unusedLocals(done);
      }
      if (done.kind != Scope.Kind.CLASS) {
        unusedImports(done);
      }
    }
  }

  private void unusedLocals(Scope done) {
    for (Binding binding : done.bindings()) {
      if (!binding.used
          && binding.isAssignment()
          && !binding.name.equals("_")
          && !READ_BY_TOOLS.contains(binding.name)) {
        unused(done, binding);
      }
    }
  }

  /** Says that a local is unused, unless a gap may use it. */
  private void unused(Scope done, Binding binding) {
    if (!done.silence.used().contains(binding.name)) {
      report(Kind.UNUSED_LOCAL, binding.place(), binding.name, null, "");
    }
  }

  private void unusedImports(Scope done) {
    Binding all = done.kind == Scope.Kind.MODULE ? done.get("__all__") : null;
    List<Object> exports =
        all == null ? List.of() : all.exports.stream().map(export -> export.value).toList();
    if (all != null && done.importsStar) {
      scope = done;
      for (Constant export : all.exports) {
        String name = (String) export.value;
        if (done.get(name) == null) {
          maybeFromStar(export, name);
        }
      }
    }
    for (Binding binding : done.bindings()) {
      if (binding.isImport()
          && !binding.used
          && !exports.contains(binding.name)
          && !done.silence.used().contains(binding.name)
          && !(binding.kind == Binding.Kind.STAR && !done.silence.used().isEmpty())) {
        report(Kind.UNUSED_IMPORT, binding.place(), importedName(binding), null, "");
        for (Binding.Redefinition again : binding.redefined) {
          report(Kind.REDEFINED, again.place(), binding.name, again.source(), "");
        }
      }
    }
  }

  private static String importedName(Binding binding) {
    if (binding.kind == Binding.Kind.STAR) {
      return binding.fullName + (binding.fullName.endsWith(".") ? "*" : ".*");
    }
    boolean alias = binding.kind != Binding.Kind.SUBMODULE && binding.hasAlias();
    return binding.fullName + (alias ? " as " + binding.name : "");
  }

  void report(Kind kind, AstNode node, String name, @Nullable AstNode other, String modules) {
    names.add(new Names.Problem(kind, text == null ? node : text, name, other, modules));
  }
}
