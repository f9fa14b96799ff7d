package astsprint.lint.compile;

import astsprint.ast.AnnAssign;
import astsprint.ast.Asdl.excepthandler;
import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.stmt;
import astsprint.ast.Asdl.type_param;
import astsprint.ast.Assert;
import astsprint.ast.Assign;
import astsprint.ast.AstNode;
import astsprint.ast.AsyncFor;
import astsprint.ast.AsyncFunctionDef;
import astsprint.ast.AsyncWith;
import astsprint.ast.Attribute;
import astsprint.ast.Break;
import astsprint.ast.ClassDef;
import astsprint.ast.Continue;
import astsprint.ast.ExceptHandler;
import astsprint.ast.Expr;
import astsprint.ast.For;
import astsprint.ast.FunctionDef;
import astsprint.ast.Match;
import astsprint.ast.Module;
import astsprint.ast.Name;
import astsprint.ast.ParamSpec;
import astsprint.ast.Return;
import astsprint.ast.Starred;
import astsprint.ast.Subscript;
import astsprint.ast.Try;
import astsprint.ast.TryStar;
import astsprint.ast.Tuple;
import astsprint.ast.TypeAlias;
import astsprint.ast.TypeVar;
import astsprint.ast.TypeVarTuple;
import astsprint.ast.While;
import astsprint.ast.With;
import astsprint.ast.arg;
import astsprint.ast.arguments;
import astsprint.ast.match_case;
import astsprint.ast.withitem;
import astsprint.lint.compile.CodeUnit.Block;
import astsprint.lint.compile.CodeUnit.BlockKind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The third pass: language reference 7 and 8, statements, in the order in which CPython writes
 * their code. Dead code is code.
 */
final class StatementCode extends ExpressionCode {
  private final boolean textAnnotations;
  private final PatternCode patterns;

  StatementCode(SymbolTable table, Problems problems, boolean textAnnotations) {
    super(table, problems);
    this.textAnnotations = textAnnotations;
    patterns = new PatternCode(problems, each);
  }

  void check(Module module) {
    body(module.body);
  }

  /** The body of a module or class; annotations are evaluated on demand, so their code is last. */
  private void body(List<stmt> body) {
    Docstring.check(body, problems);
    visitAll(body);
    if (!textAnnotations) {
      List<AnnAssign> annotations = unit.annotations;
      within(
          CodeUnit.ofTypes(),
          () -> {
            for (AnnAssign annotated : annotations) {
              visit(annotated.annotation);
            }
          });
    }
  }

  @Override
  void visit(AstNode node) {
    switch (node) {
      case expr any -> expression(any);
      case Expr statement -> {
        if (!LiteralCode.isConstant(statement.value)) {
          visit(statement.value);
        }
      }
      case Assign assign -> {
        visit(assign.value);
        visitAll(assign.targets);
      }
      case AnnAssign annotated -> annotated(annotated);
      case Assert statement -> {
        LiteralCode.asserted(statement, problems);
        visit(statement.test);
        visitIfAny(statement.msg);
      }
      case Return statement -> returns(statement);
      case Break statement -> {
        warnOfJump("break", statement);
        if (!unwind(statement, true)) {
          problems.ofCode(Wording.BREAK_OUTSIDE, statement);
        }
      }
      case Continue statement -> {
        warnOfJump("continue", statement);
        if (!unwind(statement, true)) {
          problems.ofCode(Wording.CONTINUE_OUTSIDE, statement);
        }
      }

      case For loop -> {
        push(BlockKind.LOOP, loop);
        visit(loop.iter);
        visit(loop.target);
        loopBody(loop.body);
        pop();
        visitAll(loop.orelse);
      }
      case AsyncFor loop -> {
        visit(loop.iter);
        push(BlockKind.LOOP, loop);
        visit(loop.target);
        loopBody(loop.body);
        pop();
        visitAll(loop.orelse);
      }
      case While loop -> {
        push(BlockKind.LOOP, loop);
        visit(loop.test);
        loopBody(loop.body);
        pop();
        visitAll(loop.orelse);
      }
      case With with -> with(with.items, with.body);
      case AsyncWith with -> with(with.items, with.body);
      case Try statement ->
          tries(
              statement,
              statement.body,
              statement.handlers,
              statement.orelse,
              statement.finalbody,
              false);
      case TryStar statement ->
          tries(
              statement,
              statement.body,
              statement.handlers,
              statement.orelse,
              statement.finalbody,
              true);
      case Match match -> match(match);

      case FunctionDef def -> {
        visitAll(def.decorator_list);
        defaults(def.args);
        generic(def.type_params, () -> function(def, def.args, def.returns, def.body, false));
      }
      case AsyncFunctionDef def -> {
        visitAll(def.decorator_list);
        defaults(def.args);
        generic(def.type_params, () -> function(def, def.args, def.returns, def.body, true));
      }
      case ClassDef def -> {
        visitAll(def.decorator_list);
        generic(def.type_params, () -> classDef(def));
      }
      case TypeAlias alias ->
          generic(alias.type_params, () -> within(CodeUnit.ofTypes(), () -> visit(alias.value)));
      default -> node.forEachChild(each);
    }
  }

  /** In a function an annotation of a name has no code, nor has one of anything else elsewhere. */
  private void annotated(AnnAssign node) {
    if (node.value != null) {
      visit(node.value);
      visit(node.target);
    }
    switch (node.target) {
      case Name name -> {
        if (node.simple != 0 && !unit.functionLike) {
          unit.annotations.add(node);
        }
      }
      case Attribute attribute -> {
        if (node.value == null) {
          visit(attribute.value);
        }
      }
      case Subscript subscript -> {
        if (node.value == null) {
          visit(subscript.value);
          indices(subscript.slice);
        }
      }
      default -> {}
    }
  }

  /** Without a value the indices are evaluated one by one, and none may be starred. */
  private void indices(expr node) {
    if (node instanceof Tuple tuple) {
      tuple.elts.forEach(this::indices);
    } else {
      visit(node);
    }
  }

  private void returns(Return node) {
    warnOfJump("return", node);
    if (!unit.functionLike) {
      problems.ofCode(Wording.RETURN_OUTSIDE, node);
      visitIfAny(node.value);
      return;
    }
    if (node.value != null && unit.asyncGenerator) {
      problems.ofCode(Wording.RETURN_IN_GENERATOR, node);
    }
    visitIfAny(node.value);
    boolean constant =
        node.value != null
            && LiteralCode.isConstant(node.value)
            && node.value.lineno == node.lineno;
    unwind(constant ? Objects.requireNonNull(node.value) : node, false);
  }

  private void with(List<withitem> items, List<stmt> body) {
    for (withitem item : items) {
      visit(item.context_expr);
      push(BlockKind.OTHER, item.context_expr);
      visitIfAny(item.optional_vars);
    }
    visitAll(body);
    for (int i = 0; i < items.size(); i++) {
      pop();
    }
  }

  private void tries(
      stmt node,
      List<stmt> body,
      List<excepthandler> handlers,
      List<stmt> orelse,
      List<stmt> finalBody,
      boolean star) {
    if (!finalBody.isEmpty()) {
      push(new Block(BlockKind.FINALLY, finalBody), node);
    }
    if (handlers.isEmpty()) {
      visitAll(body);
    } else {
      push(BlockKind.OTHER, node);
      visitAll(body);
      pop();
      // Code of except* clauses stands before that of else.
      if (!star) {
        visitAll(orelse);
      }
      handlers(node, handlers, star);
      if (star) {
        visitAll(orelse);
      }
    }
    if (!finalBody.isEmpty()) {
      pop();
      finalBody(finalBody, node);
    }
  }

  private void handlers(stmt node, List<excepthandler> handlers, boolean star) {
    push(star ? BlockKind.EXCEPT_STAR : BlockKind.OTHER, node);
    for (excepthandler each : handlers) {
      ExceptHandler handler = (ExceptHandler) each;
      if (handler.type == null && !handler.equals(handlers.getLast())) {
        problems.ofCode(Wording.BARE_EXCEPT_FIRST, handler);
      }
      visitIfAny(handler.type);
      push(BlockKind.OTHER, handler);
      visitAll(handler.body);
      pop();
    }
    pop();
  }

  private void match(Match node) {
    visit(node.subject);
    for (match_case each : node.cases) {
      boolean last = each.equals(node.cases.getLast());
      patterns.check(each.pattern, last || each.guard != null);
      visitIfAny(each.guard);
      visitAll(each.body);
    }
  }

  /** Something generic is made in a unit of its own, together with its type parameters. */
  private void generic(List<type_param> parameters, Runnable task) {
    if (parameters.isEmpty()) {
      task.run();
      return;
    }
    within(
        CodeUnit.ofTypes(),
        () -> {
          typeParameters(parameters);
          task.run();
        });
  }

  private void typeParameters(List<type_param> parameters) {
    boolean defaulted = false;
    for (type_param parameter : parameters) {
      switch (parameter) {
        case TypeVar variable -> {
          typeVariable(variable.bound);
          defaulted = typeDefault(variable, variable.name, variable.default_value, defaulted);
        }
        case TypeVarTuple tuple ->
            defaulted = typeDefault(tuple, tuple.name, tuple.default_value, defaulted);
        case ParamSpec spec ->
            defaulted = typeDefault(spec, spec.name, spec.default_value, defaulted);
      }
    }
  }

  private boolean typeDefault(
      type_param node, String name, @Nullable expr value, boolean defaulted) {
    boolean unpacked = node instanceof TypeVarTuple;
    typeVariable(unpacked && value instanceof Starred starred ? starred.value : value);
    if (value == null && defaulted) {
      problems.ofCode(Wording.NO_TYPE_DEFAULT, node, name);
    }
    return defaulted || value != null;
  }

  private void typeVariable(@Nullable expr value) {
    if (value != null) {
      within(CodeUnit.ofTypes(), () -> visit(value));
    }
  }

  private void function(
      stmt node, arguments parameters, @Nullable expr returns, List<stmt> body, boolean async) {
    if (!textAnnotations) {
      within(CodeUnit.ofTypes(), () -> annotations(parameters, returns));
    }
    Scope scope = scope(node);
    within(
        CodeUnit.of(scope, async),
        () -> {
          // Generators and coroutines are wrapped in a handler of StopIteration.
          if (scope.generator || scope.coroutine) {
            push(BlockKind.OTHER, node);
          }
          Docstring.check(body, problems);
          visitAll(body);
        });
  }

  private void annotations(arguments parameters, @Nullable expr returns) {
    for (List<arg> group : List.of(parameters.args, parameters.posonlyargs)) {
      annotations(group);
    }
    annotation(parameters.vararg);
    annotations(parameters.kwonlyargs);
    annotation(parameters.kwarg);
    visitIfAny(returns);
  }

  private void annotations(List<arg> parameters) {
    for (arg parameter : parameters) {
      annotation(parameter);
    }
  }

  private void annotation(@Nullable arg parameter) {
    if (parameter != null) {
      expr annotation = parameter.annotation;
      visitIfAny(annotation instanceof Starred starred ? starred.value : annotation);
    }
  }

  private void classDef(ClassDef node) {
    within(CodeUnit.of(scope(node), false), () -> body(node.body));
    repeated(node.keywords);
    elements(node.bases);
    visitAll(node.keywords);
  }
}
