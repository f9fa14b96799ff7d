package astsprint.lint.rules;

import astsprint.ast.AstNode;
import astsprint.ast.AsyncFunctionDef;
import astsprint.ast.ClassDef;
import astsprint.ast.Constant;
import astsprint.ast.ExceptHandler;
import astsprint.ast.FunctionDef;
import astsprint.ast.ImportFrom;
import astsprint.ast.MatchAs;
import astsprint.ast.MatchMapping;
import astsprint.ast.MatchStar;
import astsprint.ast.Module;
import astsprint.ast.Name;
import astsprint.ast.ParamSpec;
import astsprint.ast.TypeVar;
import astsprint.ast.TypeVarTuple;
import astsprint.ast.alias;
import astsprint.ast.arg;
import astsprint.lint.names.Names.Kind;
import astsprint.lint.names.Names.Problem;
import astsprint.lint.rule.LintedFile;
import astsprint.lint.rule.Rule;
import java.util.List;

/** Names that mean nothing, that nobody uses, or that lose their meaning unused. */
final class NameRules {
  private static final List<Class<? extends AstNode>> BINDERS =
      List.of(Name.class, ExceptHandler.class, MatchAs.class, MatchStar.class, MatchMapping.class);

  private static final List<Class<? extends AstNode>> DEFINITIONS =
      List.of(
          Name.class,
          FunctionDef.class,
          AsyncFunctionDef.class,
          ClassDef.class,
          alias.class,
          arg.class,
          ExceptHandler.class,
          MatchAs.class,
          MatchStar.class,
          MatchMapping.class,
          TypeVar.class,
          ParamSpec.class,
          TypeVarTuple.class);

  private NameRules() {}

  /** All rules of this class. */
  static List<Rule> all() {
    return List.of(
        new NameRule("F401", Kind.UNUSED_IMPORT, List.of(alias.class)),
        new NameRule("F403", Kind.IMPORTS_STAR, List.of(ImportFrom.class)),
        new NameRule("F405", Kind.MAYBE_FROM_STAR, List.of(Name.class, Constant.class)),
        new NameRule("F811", Kind.REDEFINED, DEFINITIONS),
        new NameRule("F821", Kind.UNDEFINED, List.of(Name.class, Constant.class)),
        new NameRule("F841", Kind.UNUSED_LOCAL, BINDERS));
  }

  /**
   * What is wrong with names is known at once for a whole file, so only its module is wanted.
   *
   * @param at the classes of the nodes at which the rule speaks
   */
  private record NameRule(String code, Kind kind, List<Class<? extends AstNode>> at)
      implements Rule {
    @Override
    public List<Class<? extends AstNode>> wants() {
      return List.of(Module.class);
    }

    @Override
    public void look(AstNode module, LintedFile file) {
      for (Problem problem : file.names().problems()) {
        if (problem.kind() == kind && at.stream().anyMatch(c -> c.isInstance(problem.node()))) {
          report(problem, file);
        }
      }
    }

    private void report(Problem problem, LintedFile file) {
      AstNode node = problem.node();
      String message = message(problem);
      int[] place = NamePlaces.of(problem, file);
      if (place.length == 0) {
        file.report(code, node, message);
      } else {
        file.report(code, message, place[0], place[1]);
      }
    }

    private static String message(Problem problem) {
      String name = problem.name();
      return switch (problem.kind()) {
        case UNUSED_IMPORT -> name + " is imported but unused";
        case REDEFINED -> {
          AstNode other = problem.other();
          yield name
              + " is defined again"
              + (other == null ? "" : ", unused since line " + other.lineno);
        }
        case UNDEFINED -> "undefined name " + name;
        case UNUSED_LOCAL -> "local variable " + name + " is assigned to but never used";
        case IMPORTS_STAR -> "from " + name + " import * hides which names are defined";
        case MAYBE_FROM_STAR ->
            name + " may be undefined, or defined by import * from " + problem.modules();
      };
    }
  }
}
