package astsprint.lint.names;

import astsprint.ast.AnnAssign;
import astsprint.ast.Asdl;
import astsprint.ast.Asdl.boolop;
import astsprint.ast.Asdl.cmpop;
import astsprint.ast.Asdl.expr_context;
import astsprint.ast.Asdl.operator;
import astsprint.ast.Asdl.unaryop;
import astsprint.ast.Assign;
import astsprint.ast.AstNode;
import astsprint.ast.AsyncFor;
import astsprint.ast.AsyncFunctionDef;
import astsprint.ast.AugAssign;
import astsprint.ast.Call;
import astsprint.ast.ClassDef;
import astsprint.ast.Constant;
import astsprint.ast.DictComp;
import astsprint.ast.ExceptHandler;
import astsprint.ast.For;
import astsprint.ast.FunctionDef;
import astsprint.ast.GeneratorExp;
import astsprint.ast.Global;
import astsprint.ast.Import;
import astsprint.ast.ImportFrom;
import astsprint.ast.Lambda;
import astsprint.ast.ListComp;
import astsprint.ast.MatchAs;
import astsprint.ast.MatchMapping;
import astsprint.ast.MatchStar;
import astsprint.ast.Name;
import astsprint.ast.NamedExpr;
import astsprint.ast.NodeClasses;
import astsprint.ast.Nonlocal;
import astsprint.ast.ParamSpec;
import astsprint.ast.SetComp;
import astsprint.ast.Subscript;
import astsprint.ast.Try;
import astsprint.ast.TryStar;
import astsprint.ast.TypeAlias;
import astsprint.ast.TypeVar;
import astsprint.ast.TypeVarTuple;
import astsprint.ast.arg;
import astsprint.ast.comprehension;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a class of nodes does to names: asked once per class, then a look into a table. */
enum NodeKind {
  OTHER(List.of()),
  LEAF(List.of(expr_context.class, operator.class, unaryop.class, boolop.class, cmpop.class)),
  NAME(List.of(Name.class)),
  CONSTANT(List.of(Constant.class)),
  FUNCTION(List.of(FunctionDef.class, AsyncFunctionDef.class)),
  LAMBDA(List.of(Lambda.class)),
  CLASS(List.of(ClassDef.class)),
  ARGUMENT(List.of(arg.class)),
  COMPREHENSION(List.of(ListComp.class, SetComp.class, DictComp.class, GeneratorExp.class)),
  FOR(List.of(For.class, AsyncFor.class)),
  FOR_CLAUSE(List.of(comprehension.class)),
  IMPORT(List.of(Import.class, ImportFrom.class)),
  GLOBAL(List.of(Global.class)),
  NONLOCAL(List.of(Nonlocal.class)),
  ASSIGN(List.of(Assign.class)),
  WALRUS(List.of(NamedExpr.class)),
  AUGMENTED(List.of(AugAssign.class)),
  ANNOTATED(List.of(AnnAssign.class)),
  TRY(List.of(Try.class)),
  TRY_STAR(List.of(TryStar.class)),
  HANDLER(List.of(ExceptHandler.class)),
  PATTERN(List.of(MatchAs.class, MatchStar.class, MatchMapping.class)),
  SUBSCRIPT(List.of(Subscript.class)),
  CALL(List.of(Call.class)),
  TYPE_ALIAS(List.of(TypeAlias.class)),
  TYPE_PARAMETER(List.of(TypeVar.class, ParamSpec.class, TypeVarTuple.class));

  private static final Map<NodeKind, List<Class<? extends AstNode>>> CLASSES =
      new EnumMap<>(NodeKind.class);

  static {
    for (NodeKind kind : values()) {
      CLASSES.put(kind, kind.classes);
    }
  }

  private static final ClassValue<NodeKind> OF =
      new ClassValue<>() {
        @Override
        protected NodeKind computeValue(Class<?> type) {
          return CLASSES.entrySet().stream()
              .filter(entry -> entry.getValue().stream().anyMatch(c -> c.isAssignableFrom(type)))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse(OTHER);
        }
      };

  private static final NodeKind[] BY_NUMBER = new NodeKind[1 << Byte.SIZE];

  static {
    for (Class<? extends AstNode> type : Asdl.CLASSES) {
      BY_NUMBER[Byte.toUnsignedInt(NodeClasses.number(type))] = OF.get(type);
    }
  }

  @SuppressWarnings("ImmutableEnumChecker") // Made by List.of.
  private final List<Class<? extends AstNode>> classes;

  NodeKind(List<Class<? extends AstNode>> classes) {
    this.classes = classes;
  }

  static NodeKind of(AstNode node) {
    byte number = NodeClasses.number(node);
    return number == NodeClasses.FOREIGN
        ? OF.get(node.getClass()) // A user's class.
        : BY_NUMBER[Byte.toUnsignedInt(number)];
  }
}
