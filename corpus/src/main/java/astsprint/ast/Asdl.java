package astsprint.ast;

import java.util.List;

/**
 * The thirteen sums of Python 3.14's abstract syntax, and the list of all its 132 classes.
 *
 * <p>Names are the ASDL's own (the "Abstract Grammar" of the {@code ast} module's documentation).
 * The sums are nested here because {@code expr} and {@code Expr}, {@code mod} and {@code Mod} would
 * be one class file on a file system that ignores case.
 */
public final class Asdl {
  private Asdl() {}

  /** A whole source: what the parser returns. */
  public abstract static sealed class mod extends AstNode
      permits Module, Interactive, Expression, FunctionType, Suite {}

  /** A statement. */
  public abstract static sealed class stmt extends AstNode
      permits FunctionDef,
          AsyncFunctionDef,
          ClassDef,
          Return,
          Delete,
          Assign,
          TypeAlias,
          AugAssign,
          AnnAssign,
          For,
          AsyncFor,
          While,
          If,
          With,
          AsyncWith,
          Match,
          Raise,
          Try,
          TryStar,
          Assert,
          Import,
          ImportFrom,
          Global,
          Nonlocal,
          Expr,
          Pass,
          Break,
          Continue {
    /** The attributes of every node of this sum. */
    public static final List<String> _attributes = AstNode.POSITION;
  }

  /** An expression. */
  public abstract static sealed class expr extends AstNode
      permits BoolOp,
          NamedExpr,
          BinOp,
          UnaryOp,
          Lambda,
          IfExp,
          Dict,
          Set,
          ListComp,
          SetComp,
          DictComp,
          GeneratorExp,
          Await,
          Yield,
          YieldFrom,
          Compare,
          Call,
          FormattedValue,
          Interpolation,
          JoinedStr,
          TemplateStr,
          Constant,
          Attribute,
          Subscript,
          Starred,
          Name,
          astsprint.ast.List,
          Tuple,
          Slice {
    /** The attributes of every node of this sum. */
    public static final List<String> _attributes = AstNode.POSITION;
  }

  /** How a name or a place is used. */
  public abstract static sealed class expr_context extends AstNode
      permits Load, Store, Del, AugLoad, AugStore, Param {}

  /** A Boolean operator. */
  public abstract static sealed class boolop extends AstNode permits And, Or {}

  /** A binary operator. */
  public abstract static sealed class operator extends AstNode
      permits Add,
          Sub,
          Mult,
          MatMult,
          Div,
          Mod,
          Pow,
          LShift,
          RShift,
          BitOr,
          BitXor,
          BitAnd,
          FloorDiv {}

  /** A unary operator. */
  public abstract static sealed class unaryop extends AstNode permits Invert, Not, UAdd, USub {}

  /** A comparison. */
  public abstract static sealed class cmpop extends AstNode
      permits Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn {}

  /** What a try statement does with an exception. */
  public abstract static sealed class excepthandler extends AstNode permits ExceptHandler {
    /** The attributes of every node of this sum. */
    public static final List<String> _attributes = AstNode.POSITION;
  }

  /** A pattern of a case. */
  public abstract static sealed class pattern extends AstNode
      permits MatchValue,
          MatchSingleton,
          MatchSequence,
          MatchMapping,
          MatchClass,
          MatchStar,
          MatchAs,
          MatchOr {
    /** The attributes of every node of this sum. */
    public static final List<String> _attributes = AstNode.POSITION;
  }

  /** A comment that silences a type checker. */
  public abstract static sealed class type_ignore extends AstNode permits TypeIgnore {}

  /** A type parameter. */
  public abstract static sealed class type_param extends AstNode
      permits TypeVar, ParamSpec, TypeVarTuple {
    /** The attributes of every node of this sum. */
    public static final List<String> _attributes = AstNode.POSITION;
  }

  /** Deprecated in Python, never built by a parser. */
  public abstract static sealed class slice extends AstNode permits Index, ExtSlice {}

  /** Every class of the abstract syntax: the sums first, then the concrete ones, in ASDL order. */
  public static final List<Class<? extends AstNode>> CLASSES =
      List.of(
          mod.class,
          stmt.class,
          expr.class,
          expr_context.class,
          boolop.class,
          operator.class,
          unaryop.class,
          cmpop.class,
          excepthandler.class,
          pattern.class,
          type_ignore.class,
          type_param.class,
          slice.class,
          Module.class,
          Interactive.class,
          Expression.class,
          FunctionType.class,
          Suite.class,
          FunctionDef.class,
          AsyncFunctionDef.class,
          ClassDef.class,
          Return.class,
          Delete.class,
          Assign.class,
          TypeAlias.class,
          AugAssign.class,
          AnnAssign.class,
          For.class,
          AsyncFor.class,
          While.class,
          If.class,
          With.class,
          AsyncWith.class,
          Match.class,
          Raise.class,
          Try.class,
          TryStar.class,
          Assert.class,
          Import.class,
          ImportFrom.class,
          Global.class,
          Nonlocal.class,
          Expr.class,
          Pass.class,
          Break.class,
          Continue.class,
          BoolOp.class,
          NamedExpr.class,
          BinOp.class,
          UnaryOp.class,
          Lambda.class,
          IfExp.class,
          Dict.class,
          Set.class,
          ListComp.class,
          SetComp.class,
          DictComp.class,
          GeneratorExp.class,
          Await.class,
          Yield.class,
          YieldFrom.class,
          Compare.class,
          Call.class,
          FormattedValue.class,
          Interpolation.class,
          JoinedStr.class,
          TemplateStr.class,
          Constant.class,
          Attribute.class,
          Subscript.class,
          Starred.class,
          Name.class,
          astsprint.ast.List.class,
          Tuple.class,
          Slice.class,
          Load.class,
          Store.class,
          Del.class,
          AugLoad.class,
          AugStore.class,
          Param.class,
          And.class,
          Or.class,
          Add.class,
          Sub.class,
          Mult.class,
          MatMult.class,
          Div.class,
          Mod.class,
          Pow.class,
          LShift.class,
          RShift.class,
          BitOr.class,
          BitXor.class,
          BitAnd.class,
          FloorDiv.class,
          Invert.class,
          Not.class,
          UAdd.class,
          USub.class,
          Eq.class,
          NotEq.class,
          Lt.class,
          LtE.class,
          Gt.class,
          GtE.class,
          Is.class,
          IsNot.class,
          In.class,
          NotIn.class,
          ExceptHandler.class,
          MatchValue.class,
          MatchSingleton.class,
          MatchSequence.class,
          MatchMapping.class,
          MatchClass.class,
          MatchStar.class,
          MatchAs.class,
          MatchOr.class,
          TypeIgnore.class,
          TypeVar.class,
          ParamSpec.class,
          TypeVarTuple.class,
          Index.class,
          ExtSlice.class,
          comprehension.class,
          arguments.class,
          arg.class,
          keyword.class,
          alias.class,
          withitem.class,
          match_case.class);
}
