package astsprint.lint.names;

import astsprint.ast.AnnAssign;
import astsprint.ast.Asdl.excepthandler;
import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.stmt;
import astsprint.ast.Assign;
import astsprint.ast.AstNode;
import astsprint.ast.AsyncFor;
import astsprint.ast.AsyncFunctionDef;
import astsprint.ast.AugAssign;
import astsprint.ast.Call;
import astsprint.ast.ClassDef;
import astsprint.ast.Constant;
import astsprint.ast.Del;
import astsprint.ast.DictComp;
import astsprint.ast.ExceptHandler;
import astsprint.ast.Expr;
import astsprint.ast.For;
import astsprint.ast.FunctionDef;
import astsprint.ast.GeneratorExp;
import astsprint.ast.Global;
import astsprint.ast.Lambda;
import astsprint.ast.ListComp;
import astsprint.ast.Load;
import astsprint.ast.MatchAs;
import astsprint.ast.MatchMapping;
import astsprint.ast.MatchStar;
import astsprint.ast.Module;
import astsprint.ast.Name;
import astsprint.ast.NamedExpr;
import astsprint.ast.Nonlocal;
import astsprint.ast.SetComp;
import astsprint.ast.Subscript;
import astsprint.ast.Try;
import astsprint.ast.TryStar;
import astsprint.ast.TypeAlias;
import astsprint.ast.alias;
import astsprint.ast.arg;
import astsprint.ast.arguments;
import astsprint.ast.comprehension;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Visits a module in the order in which Python evaluates it. Bodies of functions and annotations
 * come last: what they use may be bound further down.
 */
final class NameWalk extends AttachingWalk {
  /** What is walked later, in the scope in which it was met, below the node that was met. */
  private record Later(Scope scope, @Nullable AstNode text, AstNode above, Runnable walk) {}

  private final Module module;
  private final NameTracker tracker;
  private final Deque<Later> later = new ArrayDeque<>();

  NameWalk(Module module, boolean isPackage, Silences silences) {
    super(module);
    this.module = module;
    this.tracker = new NameTracker(module, isPackage, silences);
  }

  Names names() {
    module.forEachChild(this);
    while (!later.isEmpty()) {
      Later next = later.removeFirst();
      tracker.scope = next.scope();
      tracker.text = next.text();
      above = next.above();
      tracker.inAnnotation = false;
      tracker.catchesNameError = false;
      next.walk().run();
    }
    tracker.text = null;
    tracker.finish();
    return tracker.names;
  }

  @Override
  void visit(AstNode node, NodeKind kind) {
    switch (kind) {
      case LEAF -> {}
      case OTHER -> node.forEachChild(this);
      case NAME -> name((Name) node);
      case CONSTANT -> constant((Constant) node);
      case FUNCTION -> function(node);
      case LAMBDA -> {
        Lambda lambda = (Lambda) node;
        defaults(lambda.args);
        body(lambda, lambda.args, () -> accept(lambda.body));
      }
      case CLASS -> classDef((ClassDef) node);
      case ARGUMENT -> argument((arg) node);
      case COMPREHENSION -> comprehension(node);
      case FOR -> loop(node);
      case FOR_CLAUSE -> {
        comprehension clause = (comprehension) node;
        accept(clause.iter);
        restOfClause(clause);
      }
      case IMPORT -> {
        node.forEachChild(this);
        Imports.bind(node, tracker);
      }
      case GLOBAL -> tracker.declare(node, ((Global) node).names);
      case NONLOCAL -> tracker.declare(node, ((Nonlocal) node).names);
      case ASSIGN -> {
        Assign assign = (Assign) node;
        accept(assign.value);
        all(assign.targets);
      }
      case WALRUS -> {
        NamedExpr walrus = (NamedExpr) node;
        accept(walrus.value);
        accept(walrus.target);
      }
      case AUGMENTED -> augmented((AugAssign) node);
      case ANNOTATED -> annotated((AnnAssign) node);
      case TRY -> {
        Try attempt = (Try) node;
        attempt(attempt.body, attempt.handlers);
        all(attempt.orelse);
        all(attempt.finalbody);
      }
      case TRY_STAR -> {
        TryStar attempt = (TryStar) node;
        attempt(attempt.body, attempt.handlers);
        all(attempt.orelse);
        all(attempt.finalbody);
      }
      case HANDLER -> handler((ExceptHandler) node);
      case PATTERN -> pattern(node);
      case SUBSCRIPT -> TypingForms.subscript((Subscript) node, tracker, this);
      case CALL -> call((Call) node);
      case TYPE_ALIAS -> typeAlias((TypeAlias) node);
      case TYPE_PARAMETER -> {
        tracker.store(node, TypeParameters.name(node));
        TypeParameters.annotations(node).forEach(this::annotation);
      }
    }
  }

  /** Walks {@code node} as an annotation, or as no annotation. */
  void as(boolean annotation, @Nullable AstNode node) {
    boolean outer = tracker.inAnnotation;
    tracker.inAnnotation = annotation;
    one(node);
    tracker.inAnnotation = outer;
  }

  private void later(Runnable walk) {
    later.addLast(new Later(tracker.scope, tracker.text, above, walk));
  }

  private void annotation(@Nullable AstNode node) {
    if (node != null) {
      later(() -> as(true, node));
    }
  }

  // ---- names and strings

  private void name(Name node) {
    if (node.ctx instanceof Load) {
      tracker.load(node);
      if (node.id.equals("locals") && node.parent instanceof Call) {
        tracker.scope.usesLocals = true;
      }
    } else if (node.ctx instanceof Del) {
      tracker.delete(node);
    } else {
      tracker.store(node, node.id);
    }
  }

  private void constant(Constant node) {
    if (tracker.inAnnotation && node.value instanceof String text) {
      later(() -> stringAnnotation(node, text));
    }
  }

  private void stringAnnotation(Constant node, String text) {
    Expr only = TypingForms.parsed(text);
    if (only != null) {
      if (tracker.text == null) {
        tracker.text = node;
      }
      as(true, only.value);
    }
  }

  // ---- functions and classes

  private void function(AstNode node) {
    String name;
    if (node instanceof AsyncFunctionDef def) {
      name = def.name;
      all(def.decorator_list);
      function(def, def.type_params, def.args, def.returns, def.body);
    } else {
      FunctionDef def = (FunctionDef) node;
      name = def.name;
      all(def.decorator_list);
      function(def, def.type_params, def.args, def.returns, def.body);
    }
    tracker.bind(node, new Binding(Binding.Kind.FUNCTION, name, node));
  }

  private void function(
      AstNode def,
      List<? extends AstNode> typeParameters,
      arguments parameters,
      @Nullable AstNode returns,
      List<stmt> statements) {
    Scope outer = tracker.scope;
    typeParameters(def, typeParameters);
    annotations(parameters);
    annotation(returns);
    defaults(parameters);
    body(def, parameters, () -> all(statements));
    tracker.scope = outer;
  }

  private void annotations(arguments parameters) {
    AstNode outer = enter(parameters);
    parameters.posonlyargs.forEach(this::annotationOf);
    parameters.args.forEach(this::annotationOf);
    parameters.kwonlyargs.forEach(this::annotationOf);
    annotationOf(parameters.vararg);
    annotationOf(parameters.kwarg);
    above = outer;
  }

  private void annotationOf(@Nullable arg parameter) {
    if (parameter != null && parameter.annotation != null) {
      AstNode outer = enter(parameter);
      annotation(parameter.annotation);
      above = outer;
    }
  }

  private void defaults(arguments parameters) {
    AstNode outer = enter(parameters);
    all(parameters.defaults);
    all(parameters.kw_defaults);
    above = outer;
  }

  private void body(AstNode function, arguments parameters, Runnable statements) {
    later(
        () -> {
          tracker.enter(Scope.Kind.FUNCTION, function);
          above = parameters;
          arguments(parameters);
          above = function;
          statements.run();
        });
  }

  private void arguments(arguments node) {
    all(node.posonlyargs);
    all(node.args);
    one(node.vararg);
    all(node.kwonlyargs);
    one(node.kwarg);
  }

  private void argument(arg node) {
    tracker.bind(node, new Binding(Binding.Kind.ARGUMENT, node.arg, node));
  }

  private void typeParameters(AstNode owner, List<? extends AstNode> parameters) {
    if (!parameters.isEmpty()) {
      tracker.enter(Scope.Kind.TYPE_PARAMETERS, owner);
      all(parameters);
    }
  }

  private void typeAlias(TypeAlias node) {
    Scope outer = tracker.scope;
    typeParameters(node, node.type_params);
    annotation(node.value);
    tracker.scope = outer;
    accept(node.name);
  }

  private void classDef(ClassDef node) {
    all(node.decorator_list);
    Scope outer = tracker.scope;
    typeParameters(node, node.type_params);
    all(node.bases);
    all(node.keywords);
    tracker.enter(Scope.Kind.CLASS, node);
    all(node.body);
    tracker.scope = outer;
    tracker.bind(node, new Binding(Binding.Kind.CLASS, node.name, node));
  }

  // ---- comprehensions and loops

  private void comprehension(AstNode node) {
    switch (node) {
      case ListComp list -> comprehension(node, list.generators, null, list.elt);
      case SetComp set -> comprehension(node, set.generators, null, set.elt);
      case GeneratorExp generator -> comprehension(node, generator.generators, null, generator.elt);
      default -> {
        DictComp dict = (DictComp) node;
        comprehension(node, dict.generators, dict.key, dict.value);
      }
    }
  }

  private void comprehension(
      AstNode node, List<comprehension> clauses, @Nullable expr key, @Nullable expr value) {
    Scope outer = tracker.scope;
    AstNode around = enter(clauses.getFirst());
    // The first iterable is evaluated outside.
    accept(clauses.getFirst().iter);
    tracker.enter(Scope.Kind.COMPREHENSION, node);
    restOfClause(clauses.getFirst());
    above = around;
    all(clauses.subList(1, clauses.size()));
    one(key);
    one(value);
    tracker.scope = outer;
  }

  private void restOfClause(comprehension clause) {
    accept(clause.target);
    all(clause.ifs);
  }

  private void loop(AstNode node) {
    if (node instanceof AsyncFor loop) {
      loop(loop.iter, loop.target, loop.body, loop.orelse);
    } else {
      For loop = (For) node;
      loop(loop.iter, loop.target, loop.body, loop.orelse);
    }
  }

  private void loop(expr iterable, expr target, List<stmt> body, List<stmt> orelse) {
    accept(iterable);
    accept(target);
    all(body);
    all(orelse);
  }

  // ---- statements that bind

  private void augmented(AugAssign node) {
    if (node.target instanceof Name target) {
      tracker.load(target);
    }
    accept(node.value);
    accept(node.target);
  }

  private void annotated(AnnAssign node) {
    annotation(node.annotation);
    boolean alias = tracker.isTyping(node.annotation, "TypeAlias"::equals);
    as(alias || tracker.inAnnotation, node.value);
    accept(node.target);
  }

  private void attempt(List<stmt> body, List<excepthandler> handlers) {
    boolean outer = tracker.catchesNameError;
    tracker.catchesNameError = NameErrors.caughtBy(handlers);
    all(body);
    tracker.catchesNameError = outer;
    all(handlers);
  }

  /** The name is bound while the handler runs, and unbound after it. */
  private void handler(ExceptHandler node) {
    Binding before = tracker.enterHandler(node);
    node.forEachChild(this);
    tracker.leaveHandler(node, before);
  }

  private void pattern(AstNode node) {
    switch (node) {
      case MatchAs as -> tracker.store(node, as.name);
      case MatchStar star -> tracker.store(node, star.name);
      default -> tracker.store(node, ((MatchMapping) node).rest);
    }
    node.forEachChild(this);
  }

  private void call(Call node) {
    Exports.readCall(node, tracker.scope);
    if (!TypingForms.call(node, tracker, this)) {
      node.forEachChild(this);
    }
  }
}
