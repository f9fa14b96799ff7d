package astsprint.conformance;

import astsprint.ast.Add;
import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.stmt;
import astsprint.ast.Assign;
import astsprint.ast.AstNode;
import astsprint.ast.BinOp;
import astsprint.ast.Constant;
import astsprint.ast.Expr;
import astsprint.ast.Expression;
import astsprint.ast.Global;
import astsprint.ast.If;
import astsprint.ast.Load;
import astsprint.ast.Module;
import astsprint.ast.Name;
import astsprint.ast.Pass;
import astsprint.ast.Store;
import astsprint.ast.Tuple;
import astsprint.ast.UAdd;
import astsprint.ast.UnaryOp;
import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedList;
import java.util.List;
import java.util.Vector;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Trees made to hurt, each named by its hazard. Every call of {@link #plant} builds a new one. */
@SuppressWarnings({
  "JdkObsolete",
  "NonApiType",
  "ImmutableEnumChecker"
}) // Lists that nobody should use are the point.
public enum HardTree {
  EMPTY_MODULE(() -> module()),
  ONE_SHARED_SINGLETON(() -> Load.INSTANCE),
  EVERY_KNOWN_CLASS(Zoo::everyKnownClass),
  DEEP_100_000(() -> deep(100_000)),
  WIDE_1_000_000(() -> module(copies(1_000_000, () -> new Pass()))),
  WIDE_NAMES(() -> module(copies(70_000, () -> (stmt) new Expr(name("x"))))),
  SHARED_SUBTREES(() -> doubling(12)),
  PARENTS_AND_CYCLES_THROUGH_THEM(HardTree::withParents),
  NULL_ITEMS(() -> module(Arrays.asList(null, expr(), null, null, expr(), null))),
  STRAY_ITEMS_IN_A_LIST(HardTree::withStrayItems),
  ONLY_STRAY_ITEMS(() -> module(strays("text", 1, List.of(name("unseen"))))),
  NODES_AMONG_NAMES(() -> module(List.of(new Global(strays("a", name("seen"), "b")), expr()))),
  ONLY_NULL_ITEMS(() -> module(Arrays.asList(null, null))),
  NULL_FIELDS(Zoo::everyFieldNull),
  EMPTY_ARRAY_LIST(() -> module(new ArrayList<>())),
  ARRAY_LIST_WITH_ROOM(() -> module(roomy())),
  ARRAY_LIST_SUBCLASS(() -> module(new ArrayList<>(List.of(expr(), expr())) {})),
  IMMUTABLE_LISTS(() -> module(List.of(expr()), List.of(expr(), expr(), expr()))),
  UNMODIFIABLE_LIST(() -> module(Collections.unmodifiableList(new ArrayList<>(two())))),
  LINKED_LIST(() -> module(new LinkedList<>(copies(30, HardTree::expr)))),
  LINKED_LIST_LONG(() -> module(new LinkedList<>(copies(200_000, HardTree::expr)))),
  VECTOR(() -> module(new Vector<>(two()))),
  SUB_LIST(() -> module(new ArrayList<>(copies(5, HardTree::expr)).subList(1, 3))),
  CUSTOM_LIST(() -> module(new Backwards<>(two()))),
  CONSTANT_HOLDS_NODE(() -> constant(name("inner"))),
  CONSTANT_HOLDS_LIST(() -> constant(Arrays.asList(name("a"), null, "text", 1, name("b")))),
  CONSTANT_HOLDS_ARRAY_LIST(() -> constant(new ArrayList<>(List.of("text", name("a"), 2.0)))),
  CONSTANT_HOLDS_NESTED_LIST(() -> constant(List.of(List.of(name("unseen")), name("seen")))),
  CONSTANT_HOLDS_ARRAY(() -> constant(new Object[] {name("unseen")})),
  USER_CLASS_WITH_MORE_FIELDS(() -> around(new UserClasses.Extended(name("own")))),
  USER_CLASS_WITHOUT_FIELDS_OF_ITS_OWN(() -> around(new UserClasses.Plain())),
  USER_CLASS_WITH_FIELDS_REORDERED(() -> around(new UserClasses.Reordered())),
  USER_CLASS_WITH_A_FIELD_HIDDEN(() -> around(new UserClasses.Hiding())),
  USER_CLASS_WITH_A_FIELD_MISSING(() -> around(new UserClasses.Lacking())),
  USER_CLASS_WITH_ODD_FIELDS(() -> around(new UserClasses.Odd())),
  USER_CLASS_ANONYMOUS(() -> around(new Name("anonymous", Load.INSTANCE) {})),
  USER_CLASS_OF_A_SINGLETON(() -> around(new Name("x", new Load() {}))),
  USER_CLASS_AS_ROOT(() -> new UserClasses.Extended(name("root")));

  private final Supplier<AstNode> seed;

  HardTree(Supplier<AstNode> seed) {
    this.seed = seed;
  }

  /** A new tree of this kind. */
  public AstNode plant() {
    return seed.get();
  }

  static Name name(String id) {
    return new Name(id, Load.INSTANCE);
  }

  static stmt expr() {
    return new Expr(name("e"));
  }

  private static List<stmt> two() {
    return List.of(expr(), new Assign(new ArrayList<>(List.of(stored())), name("v"), null));
  }

  private static expr stored() {
    return new Name("t", Store.INSTANCE);
  }

  @SafeVarargs
  static Module module(List<stmt>... bodies) {
    List<stmt> body = bodies.length == 1 ? bodies[0] : new ArrayList<>();
    for (int i = 0; bodies.length > 1 && i < bodies.length; i++) {
      body.add(new If(name("each"), bodies[i], new ArrayList<>()));
    }
    return new Module(body, List.of());
  }

  private static <T> List<T> copies(int count, Supplier<T> item) {
    List<T> items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      items.add(item.get());
    }
    return items;
  }

  /** Every kind of list, each with nodes of a wrong class, and with what is no node at all. */
  private static AstNode withStrayItems() {
    Object[] items = {
      expr(),
      new Constant("stray", null),
      "text",
      null,
      Load.INSTANCE,
      List.of(expr()),
      new Object[] {expr()},
      new ArrayList<>(List.of(name("unseen"))),
      name("stray"),
      expr()
    };
    return module(
        strays(items),
        new ArrayList<>(HardTree.<stmt>strays(items)),
        new LinkedList<>(HardTree.<stmt>strays(items)),
        List.of(
            new Expr(new Tuple(new Vector<>(HardTree.<expr>strays(items)), Load.INSTANCE)),
            new Assign(strays("text", new Pass()), name("v"), null)));
  }

  /** What Java's type parameters promise and its lists do not keep. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T> List<T> strays(Object... items) {
    return (List<T>) Arrays.asList(items);
  }

  private static List<stmt> roomy() {
    ArrayList<stmt> list = new ArrayList<>(100);
    list.addAll(two());
    list.add(expr());
    list.removeLast(); // What lies behind the size is not there.
    return list;
  }

  private static AstNode deep(int depth) {
    expr inner = name("core");
    for (int i = 0; i < depth; i++) {
      inner = new UnaryOp(UAdd.INSTANCE, inner);
    }
    return new Expression(inner);
  }

  private static AstNode doubling(int levels) {
    expr inner = name("shared");
    for (int i = 0; i < levels; i++) {
      inner = new BinOp(inner, Add.INSTANCE, inner);
    }
    return new Expression(inner);
  }

  private static AstNode constant(Object value) {
    return module(List.of(new Expr(new Constant(value, null)), expr()));
  }

  private static AstNode around(expr user) {
    return new Expression(
        new Tuple(
            new ArrayList<>(List.of(name("before"), user, name("after"), user)), Load.INSTANCE));
  }

  /** Every node knows its parent; the root is its own, and so is a node that no field holds. */
  private static AstNode withParents() {
    AstNode root = module(two(), two());
    root.parent = root;
    Deque<AstNode> todo = new ArrayDeque<>(List.of(root));
    while (!todo.isEmpty()) {
      AstNode node = todo.remove();
      Consumer<AstNode> attach =
          child -> {
            if (!(child instanceof Load) && !(child instanceof Store)) {
              child.parent = node;
            }
            todo.add(child);
          };
      node.forEachChild(attach);
    }
    return root;
  }

  /** A list that is neither an ArrayList nor random access, and keeps its items in reverse. */
  private static final class Backwards<T> extends AbstractList<T> {
    private final List<T> reversed;

    Backwards(List<T> items) {
      reversed = new ArrayList<>(items.reversed());
    }

    @Override
    public T get(int i) {
      return reversed.get(reversed.size() - 1 - i);
    }

    @Override
    public int size() {
      return reversed.size();
    }
  }
}
