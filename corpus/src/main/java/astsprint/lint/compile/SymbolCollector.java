package astsprint.lint.compile;

import static astsprint.lint.compile.Symbol.ASSIGNED;
import static astsprint.lint.compile.Symbol.GLOBAL;
import static astsprint.lint.compile.Symbol.IMPORTED;
import static astsprint.lint.compile.Symbol.NONLOCAL;
import static astsprint.lint.compile.Symbol.USED;

import astsprint.ast.AnnAssign;
import astsprint.ast.Asdl.expr_context;
import astsprint.ast.AstNode;
import astsprint.ast.AsyncFor;
import astsprint.ast.AsyncFunctionDef;
import astsprint.ast.AsyncWith;
import astsprint.ast.Attribute;
import astsprint.ast.Await;
import astsprint.ast.BinOp;
import astsprint.ast.BoolOp;
import astsprint.ast.Call;
import astsprint.ast.ClassDef;
import astsprint.ast.Compare;
import astsprint.ast.Constant;
import astsprint.ast.Del;
import astsprint.ast.DictComp;
import astsprint.ast.ExceptHandler;
import astsprint.ast.FunctionDef;
import astsprint.ast.GeneratorExp;
import astsprint.ast.Global;
import astsprint.ast.Import;
import astsprint.ast.ImportFrom;
import astsprint.ast.Lambda;
import astsprint.ast.ListComp;
import astsprint.ast.Load;
import astsprint.ast.MatchAs;
import astsprint.ast.MatchClass;
import astsprint.ast.MatchMapping;
import astsprint.ast.MatchStar;
import astsprint.ast.Module;
import astsprint.ast.Name;
import astsprint.ast.NamedExpr;
import astsprint.ast.Nonlocal;
import astsprint.ast.ParamSpec;
import astsprint.ast.SetComp;
import astsprint.ast.Store;
import astsprint.ast.TypeAlias;
import astsprint.ast.TypeVar;
import astsprint.ast.TypeVarTuple;
import astsprint.ast.Yield;
import astsprint.ast.YieldFrom;
import astsprint.ast.alias;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first pass: visits all nodes in CPython's order and collects the names of each scope. What is
 * wrong with a name before all of the module is known is found here.
 */
final class SymbolCollector extends DefinitionSymbols {
  private final FutureImports future;

  SymbolCollector(Module module, Problems problems) {
    super(module, problems);
    future = FutureImports.of(module);
  }

  void collect(Module module) {
    visitAll(module.body);
  }

  @Override
  void visit(AstNode node) {
    switch (node) {
      case Name name -> name(name);
      case Attribute attribute -> {
        isDebugIn(attribute.attr, attribute, attribute.ctx);
        visit(attribute.value);
      }
      case Call call -> {
        visit(call.func);
        visitAll(call.args);
        keywords(call.keywords);
      }
      case Constant any -> {}
      case BinOp operation -> {
        visit(operation.left);
        visit(operation.right);
      }
      case BoolOp operation -> visitAll(operation.values);
      case Compare compare -> {
        visit(compare.left);
        visitAll(compare.comparators);
      }
      case NamedExpr named -> named(named);
      case Lambda lambda -> lambda(lambda);
      case ListComp list ->
          comprehension(list, Scope.Comprehension.LIST, list.generators, list.elt, null);
      case SetComp set ->
          comprehension(set, Scope.Comprehension.SET, set.generators, set.elt, null);
      case DictComp dict ->
          comprehension(dict, Scope.Comprehension.DICT, dict.generators, dict.key, dict.value);
      case GeneratorExp generator ->
          comprehension(
              generator, Scope.Comprehension.GENERATOR, generator.generators, generator.elt, null);
      case Yield yielding -> yields(yielding, yielding.value);
      case YieldFrom yielding -> yields(yielding, yielding.value);
      case Await await -> await(await);

      case FunctionDef def ->
          function(
              def,
              def.name,
              def.args,
              def.body,
              def.decorator_list,
              def.returns,
              def.type_params,
              false);
      case AsyncFunctionDef def ->
          function(
              def,
              def.name,
              def.args,
              def.body,
              def.decorator_list,
              def.returns,
              def.type_params,
              true);
      case ClassDef def -> classDef(def);
      case TypeAlias alias -> typeAlias(alias);
      case TypeVar parameter -> typeParameter(parameter);
      case TypeVarTuple parameter -> typeParameter(parameter);
      case ParamSpec parameter -> typeParameter(parameter);
      case AnnAssign annotated -> annotated(annotated);
      case AsyncFor loop -> async(loop, Wording.ASYNC_FOR);
      case AsyncWith with -> async(with, Wording.ASYNC_WITH);
      case Import imports -> visitAll(imports.names);
      case ImportFrom imports -> {
        visitAll(imports.names);
        if (future.isLate(imports)) {
          problems.ofNames(Wording.LATE_FUTURE, imports);
        }
      }
      case alias imported -> imported(imported);
      case Global global -> declarations(global.names, GLOBAL, "global", global);
      case Nonlocal nonlocal -> declarations(nonlocal.names, NONLOCAL, "nonlocal", nonlocal);
      case ExceptHandler handler -> {
        visitIfAny(handler.type);
        capture(handler.name, handler);
        visitAll(handler.body);
      }

      case MatchStar star -> capture(star.name, star);
      case MatchAs as -> {
        visitIfAny(as.pattern);
        capture(as.name, as);
      }
      case MatchMapping mapping -> {
        visitAll(mapping.keys);
        visitAll(mapping.patterns);
        capture(mapping.rest, mapping);
      }
      case MatchClass matched -> {
        visit(matched.cls);
        visitAll(matched.patterns);
        for (int i = 0; i < matched.kwd_attrs.size(); i++) {
          isDebug(matched.kwd_attrs.get(i), matched.kwd_patterns.get(i));
        }
        visitAll(matched.kwd_patterns);
      }
      default -> node.forEachChild(each);
    }
  }

  private void name(Name name) {
    if (!(name.ctx instanceof Load)) {
      if (!isDebugIn(name.id, name, name.ctx)) {
        define(name.id, ASSIGNED, name);
      }
      return;
    }
    if (current.unevaluated) {
      return;
    }
    // CPython replaces __debug__ by its value before it looks at names.
    if (!name.id.equals("__debug__")) {
      define(name.id, USED, name);
    }
    if (name.id.equals("super") && current.isFunctionLike()) {
      define("__class__", USED, name);
    }
  }

  /** Whether {@code __debug__} is assigned or deleted here, which is reported. */
  private boolean isDebugIn(String written, AstNode at, expr_context context) {
    if (context instanceof Del && written.equals("__debug__")) {
      problems.ofNames(Wording.DELETED_DEBUG, at);
      return true;
    }
    return context instanceof Store && isDebug(written, at);
  }

  private void capture(@Nullable String name, AstNode at) {
    if (name != null) {
      define(name, ASSIGNED, at);
    }
  }

  private void async(AstNode statement, Wording outside) {
    if (!current.coroutine) {
      problems.ofNames(outside, statement);
    }
    statement.forEachChild(each);
  }

  /** {@code import a.b} binds {@code a}. */
  private void imported(alias imported) {
    String name = imported.asname == null ? imported.name : imported.asname;
    if (name.equals("*")) {
      if (current.kind() != Scope.Kind.MODULE) {
        problems.ofNames(Wording.IMPORT_STAR, imported);
      }
      return;
    }
    int dot = name.indexOf('.');
    define(dot < 0 ? name : name.substring(0, dot), IMPORTED, imported);
  }

  /** {@code global} and {@code nonlocal}: nothing may have been done with the names before. */
  private void declarations(List<String> names, int flag, String word, AstNode statement) {
    for (String name : names) {
      Symbol known = current.symbol(name);
      Wording mistake = known == null ? null : mistake(known);
      if (mistake != null) {
        problems.ofNames(mistake, statement, name, word);
      } else {
        declare(name, flag, statement);
      }
    }
  }

  /** An import before the statement is overlooked by CPython. */
  private static @Nullable Wording mistake(Symbol known) {
    if (known.isParameter()) {
      return Wording.PARAMETER_AND_DECLARED;
    }
    if (known.isUsed()) {
      return Wording.USED_BEFORE;
    }
    if (known.isAnnotated()) {
      return Wording.ANNOTATED;
    }
    return known.isAssigned() ? Wording.ASSIGNED_BEFORE : null;
  }
}
