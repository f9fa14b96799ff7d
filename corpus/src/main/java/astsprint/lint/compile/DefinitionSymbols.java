package astsprint.lint.compile;

import static astsprint.lint.compile.Symbol.ANNOTATED;
import static astsprint.lint.compile.Symbol.ASSIGNED;
import static astsprint.lint.compile.Symbol.PARAMETER;
import static astsprint.lint.compile.Symbol.TYPE_PARAMETER;

import astsprint.ast.AnnAssign;
import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.stmt;
import astsprint.ast.Asdl.type_param;
import astsprint.ast.AstNode;
import astsprint.ast.ClassDef;
import astsprint.ast.Lambda;
import astsprint.ast.Name;
import astsprint.ast.ParamSpec;
import astsprint.ast.Tuple;
import astsprint.ast.TypeAlias;
import astsprint.ast.TypeVar;
import astsprint.ast.TypeVarTuple;
import astsprint.ast.arg;
import astsprint.ast.arguments;
import astsprint.ast.keyword;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Language reference 8.7 to 8.10 and 7.2.2: functions, classes, type aliases, type parameters and
 * annotations, each with scopes of its own.
 */
abstract class DefinitionSymbols extends ComprehensionSymbols {
  DefinitionSymbols(AstNode module, Problems problems) {
    super(module, problems);
  }

  final void function(
      stmt node,
      String name,
      arguments parameters,
      List<stmt> body,
      List<expr> decorators,
      @Nullable expr returns,
      List<type_param> typeParameters,
      boolean isAsync) {
    define(name, ASSIGNED, node);
    defaults(parameters);
    visitAll(decorators);
    boolean generic = !typeParameters.isEmpty();
    if (generic) {
      enterTypeParameters(node, name);
      visitAll(typeParameters);
    }
    annotations(node, parameters, returns);
    Scope scope = within(Scope.Kind.FUNCTION, node, name);
    scope.coroutine = isAsync;
    scopes.put(node, scope);
    enter(scope);
    parameters(parameters);
    visitAll(body);
    exit();
    if (generic) {
      exit();
    }
  }

  final void lambda(Lambda node) {
    defaults(node.args);
    Scope scope = within(Scope.Kind.FUNCTION, node, "lambda");
    scopes.put(node, scope);
    enter(scope);
    parameters(node.args);
    visit(node.body);
    exit();
  }

  private void defaults(arguments parameters) {
    visitAll(parameters.defaults);
    for (expr value : parameters.kw_defaults) {
      visitIfAny(value);
    }
  }

  private void parameters(arguments parameters) {
    for (List<arg> group :
        List.of(parameters.posonlyargs, parameters.args, parameters.kwonlyargs)) {
      for (arg parameter : group) {
        define(parameter.arg, PARAMETER, parameter);
      }
    }
    if (parameters.vararg != null) {
      define(parameters.vararg.arg, PARAMETER, parameters.vararg);
    }
    if (parameters.kwarg != null) {
      define(parameters.kwarg.arg, PARAMETER, parameters.kwarg);
    }
  }

  private void annotations(stmt node, arguments parameters, @Nullable expr returns) {
    Scope scope = within(Scope.Kind.ANNOTATIONS, node, "__annotate__");
    scope.seesClass = current.seesClass || current.kind() == Scope.Kind.CLASS;
    enter(scope);
    annotations(parameters.posonlyargs);
    annotations(parameters.args);
    annotation(parameters.vararg);
    annotation(parameters.kwarg);
    annotations(parameters.kwonlyargs);
    visitIfAny(returns);
    exit();
  }

  private void annotations(List<arg> parameters) {
    for (arg parameter : parameters) {
      annotation(parameter);
    }
  }

  private void annotation(@Nullable arg parameter) {
    if (parameter != null) {
      visitIfAny(parameter.annotation);
    }
  }

  final void classDef(ClassDef node) {
    define(node.name, ASSIGNED, node);
    visitAll(node.decorator_list);
    String outerClass = privateClass;
    boolean generic = !node.type_params.isEmpty();
    if (generic) {
      privateClass = node.name;
      enterTypeParameters(node, node.name);
      current.mangleOnlyTypeParameters();
      visitAll(node.type_params);
    }
    visitAll(node.bases);
    keywords(node.keywords);
    privateClass = node.name;
    Scope scope = within(Scope.Kind.CLASS, node, node.name);
    scopes.put(node, scope);
    enter(scope);
    if (generic) {
      define("__type_params__", ASSIGNED, node);
    }
    visitAll(node.body);
    exit();
    if (generic) {
      exit();
    }
    privateClass = outerClass;
  }

  /** Keyword arguments; no keyword is {@code __debug__}. */
  final void keywords(List<keyword> keywords) {
    for (keyword keyword : keywords) {
      if (keyword.arg != null) {
        isDebug(keyword.arg, keyword);
      }
    }
    visitAll(keywords);
  }

  final void typeAlias(TypeAlias node) {
    visit(node.name);
    String name = ((Name) node.name).id;
    boolean inClass = current.kind() == Scope.Kind.CLASS;
    boolean generic = !node.type_params.isEmpty();
    if (generic) {
      enterTypeParameters(node, name);
      visitAll(node.type_params);
    }
    Scope scope = within(Scope.Kind.TYPE_ALIAS, node, name);
    scope.seesClass = inClass;
    scopes.put(node, scope);
    enter(scope);
    visit(node.value);
    exit();
    if (generic) {
      exit();
    }
  }

  private void enterTypeParameters(stmt node, String name) {
    Scope scope = within(Scope.Kind.TYPE_PARAMETERS, node, name);
    scope.seesClass = current.kind() == Scope.Kind.CLASS;
    enter(scope);
  }

  final void typeParameter(TypeVar node) {
    typeParameter(node, node.name);
    boolean constraints = node.bound instanceof Tuple;
    typeVariable(node.bound, node.name, constraints ? "a TypeVar constraint" : "a TypeVar bound");
    typeVariable(node.default_value, node.name, "a TypeVar default");
  }

  final void typeParameter(TypeVarTuple node) {
    typeParameter(node, node.name);
    typeVariable(node.default_value, node.name, "a TypeVarTuple default");
  }

  final void typeParameter(ParamSpec node) {
    typeParameter(node, node.name);
    typeVariable(node.default_value, node.name, "a ParamSpec default");
  }

  private void typeParameter(type_param node, String name) {
    if (name.equals("__classdict__")) {
      problems.ofNames(Wording.RESERVED_TYPE_PARAMETER, node, name);
    } else {
      define(name, TYPE_PARAMETER | ASSIGNED, node);
    }
  }

  private void typeVariable(@Nullable expr value, String name, String described) {
    if (value == null) {
      return;
    }
    Scope scope = within(Scope.Kind.TYPE_VARIABLE, value, name);
    scope.seesClass = current.seesClass;
    scope.described = described;
    enter(scope);
    visit(value);
    exit();
  }

  final void annotated(AnnAssign node) {
    if (node.target instanceof Name name) {
      if (node.simple == 0) {
        if (node.value != null) {
          define(name.id, ASSIGNED, name);
        }
      } else if (!isDeclared(node, name)) {
        define(name.id, ANNOTATED | ASSIGNED, name);
      }
    } else {
      visit(node.target);
    }
    boolean function = current.kind() == Scope.Kind.FUNCTION;
    Scope scope = current.annotations;
    if (scope == null) {
      scope = within(Scope.Kind.ANNOTATIONS, node, "__annotate__");
      scope.seesClass = current.kind() == Scope.Kind.CLASS;
      current.annotations = scope;
      enter(scope);
    } else {
      scope.iterables = current.iterables;
      current = scope;
    }
    scope.unevaluated = function;
    visit(node.annotation);
    scope.unevaluated = false;
    exit();
    visitIfAny(node.value);
  }

  /** Whether the name is another scope's, which is reported. A module may declare its own. */
  private boolean isDeclared(AnnAssign node, Name name) {
    Symbol known = current.symbol(name.id);
    if (known == null || current == top || !known.is(Symbol.GLOBAL | Symbol.NONLOCAL)) {
      return false;
    }
    problems.ofNames(Wording.ANNOTATED, node, name.id, known.isGlobal() ? "global" : "nonlocal");
    return true;
  }
}
