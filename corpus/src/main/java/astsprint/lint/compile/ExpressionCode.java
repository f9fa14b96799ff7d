package astsprint.lint.compile;

import astsprint.ast.Asdl.expr;
import astsprint.ast.AstNode;
import astsprint.ast.Attribute;
import astsprint.ast.BinOp;
import astsprint.ast.BoolOp;
import astsprint.ast.Call;
import astsprint.ast.Compare;
import astsprint.ast.Constant;
import astsprint.ast.Dict;
import astsprint.ast.DictComp;
import astsprint.ast.GeneratorExp;
import astsprint.ast.Lambda;
import astsprint.ast.ListComp;
import astsprint.ast.Load;
import astsprint.ast.Name;
import astsprint.ast.NamedExpr;
import astsprint.ast.Set;
import astsprint.ast.SetComp;
import astsprint.ast.Starred;
import astsprint.ast.Store;
import astsprint.ast.Subscript;
import astsprint.ast.Tuple;
import astsprint.ast.Yield;
import astsprint.ast.YieldFrom;
import astsprint.ast.arguments;
import astsprint.ast.comprehension;
import astsprint.ast.keyword;
import astsprint.lint.compile.CodeUnit.BlockKind;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Language reference 6, expressions, in the order in which CPython writes their code. */
abstract class ExpressionCode extends BlockCode {
  /** As many targets may stand before a starred one. */
  private static final int MAX_BEFORE_STAR = 255;

  final SymbolTable table;

  ExpressionCode(SymbolTable table, Problems problems) {
    super(problems, CodeUnit.of(table.top(), false));
    this.table = table;
  }

  final Scope scope(AstNode node) {
    Scope scope = table.scope(node);
    if (scope == null) {
      throw new IllegalStateException("no scope: " + node);
    }
    return scope;
  }

  /** Visits an expression, the commonest first; what has no rule here is visited by fields. */
  final void expression(expr node) {
    switch (node) {
      case Name any -> {}
      case Constant any -> {}
      case Attribute attribute -> visit(attribute.value);
      case Call call -> {
        repeated(call.keywords);
        LiteralCode.called(call.func, problems);
        visit(call.func);
        elements(call.args);
        visitAll(call.keywords);
      }
      case BinOp operation -> {
        visit(operation.left);
        visit(operation.right);
      }
      case BoolOp operation -> visitAll(operation.values);
      case Starred starred -> {
        boolean target = starred.ctx instanceof Store;
        problems.ofCode(target ? Wording.BARE_STARRED_TARGET : Wording.STARRED, starred);
        visit(starred.value);
      }
      case Tuple tuple -> sequence(tuple, tuple.elts, tuple.ctx);
      case astsprint.ast.List list -> sequence(list, list.elts, list.ctx);
      case Set set -> elements(set.elts);
      case Dict dict -> {
        for (int i = 0; i < dict.values.size(); i++) {
          visitIfAny(dict.keys.get(i));
          visit(dict.values.get(i));
        }
      }
      case Subscript subscript -> {
        if (subscript.ctx instanceof Load) {
          LiteralCode.subscripted(subscript, problems);
        }
        visit(subscript.value);
        visit(subscript.slice);
      }
      case Compare compare -> {
        LiteralCode.compared(compare, problems);
        visit(compare.left);
        visitAll(compare.comparators);
      }
      case NamedExpr named -> {
        visit(named.value);
        visit(named.target);
      }
      case Lambda lambda -> {
        defaults(lambda.args);
        within(CodeUnit.of(scope(lambda), false), () -> visit(lambda.body));
      }
      case ListComp list -> comprehension(list, list.generators, list.elt, null);
      case SetComp set -> comprehension(set, set.generators, set.elt, null);
      case DictComp dict -> comprehension(dict, dict.generators, dict.key, dict.value);
      case GeneratorExp generator ->
          comprehension(generator, generator.generators, generator.elt, null);
      case Yield yielding -> {
        if (!unit.functionLike) {
          problems.ofCode(Wording.YIELD_OUTSIDE, yielding);
        }
        visitIfAny(yielding.value);
      }
      case YieldFrom yielding -> {
        if (!unit.functionLike) {
          problems.ofCode(Wording.YIELD_FROM_OUTSIDE, yielding);
        } else if (unit.async) {
          problems.ofCode(Wording.YIELD_FROM_IN_ASYNC, yielding);
        }
        visit(yielding.value);
      }
      default -> node.forEachChild(each);
    }
  }

  private void sequence(expr node, List<expr> elements, AstNode context) {
    if (context instanceof Store) {
      stars(node, elements);
    }
    elements(elements);
  }

  /** The elements of a display, or the arguments of a call: all may be starred. */
  final void elements(List<expr> elements) {
    for (expr element : elements) {
      visit(element instanceof Starred starred ? starred.value : element);
    }
  }

  /** One target of several may be starred; CPython counts those before it in a byte. */
  private void stars(expr node, List<expr> targets) {
    boolean seen = false;
    for (int i = 0; i < targets.size(); i++) {
      if (targets.get(i) instanceof Starred) {
        if (seen || i > MAX_BEFORE_STAR) {
          problems.ofCode(
              seen ? Wording.SEVERAL_STARRED_TARGETS : Wording.FAR_STARRED_TARGET, node);
          return;
        }
        seen = true;
      }
    }
  }

  /** Of several keywords that are repeated CPython names the earliest, at its second place. */
  final void repeated(List<keyword> keywords) {
    if (keywords.size() < 2) {
      return;
    }
    HashSet<String> known = new HashSet<>();
    for (int i = 0; i < keywords.size(); i++) {
      String name = keywords.get(i).arg;
      if (name == null || !known.add(name)) {
        continue;
      }
      for (keyword other : keywords.subList(i + 1, keywords.size())) {
        if (name.equals(other.arg)) {
          problems.ofCode(Wording.REPEATED_KEYWORD, other, name);
        }
      }
    }
  }

  final void defaults(arguments parameters) {
    visitAll(parameters.defaults);
    for (expr value : parameters.kw_defaults) {
      visitIfAny(value);
    }
  }

  /** Runs in this unit, or in one of its own; then the first iterable comes last. */
  private void comprehension(
      expr node, List<comprehension> loops, expr element, @Nullable expr value) {
    Scope scope = scope(node);
    if (scope.isInlined()) {
      visit(loops.getFirst().iter);
      loops(node, loops, 0, element, value);
    } else {
      within(CodeUnit.of(scope, false), () -> loops(node, loops, 0, element, value));
      visit(loops.getFirst().iter);
    }
  }

  private void loops(
      expr node, List<comprehension> loops, int index, expr element, @Nullable expr value) {
    if (index == loops.size()) {
      visit(element);
      visitIfAny(value);
      return;
    }
    comprehension loop = loops.get(index);
    if (index > 0) {
      visit(loop.iter);
    }
    boolean async = loop.is_async != 0;
    if (async) {
      push(BlockKind.OTHER, node);
    }
    visit(loop.target);
    visitAll(loop.ifs);
    loops(node, loops, index + 1, element, value);
    if (async) {
      pop();
    }
  }
}
