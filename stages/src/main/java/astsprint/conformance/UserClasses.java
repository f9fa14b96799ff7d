package astsprint.conformance;

import astsprint.ast.Add;
import astsprint.ast.Asdl.expr;
import astsprint.ast.AstNode;
import astsprint.ast.BinOp;
import astsprint.ast.Load;
import astsprint.ast.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Classes as a user may define them, none of them public. */
final class UserClasses {
  private UserClasses() {}

  /** Adds a node, a list and an Object to what it inherits. */
  static class Extended extends BinOp {
    public static final List<String> _fields =
        List.of("left", "op", "right", "extra", "more", "any");

    public Name extra;
    public List<AstNode> more = new ArrayList<>(List.of(HardTree.name("more"), Add.INSTANCE));
    public Object any = List.of("text", HardTree.name("any"));

    Extended(Name extra) {
      super(HardTree.name("left"), Add.INSTANCE, HardTree.name("right"));
      this.extra = extra;
    }

    @Override
    public void forEachChild(Consumer<? super AstNode> visit) {
      super.forEachChild(visit);
      visitOne(extra, visit);
      visitList(more, visit);
      visitAny(any, visit);
    }
  }

  /** Adds nothing that {@code _fields} names: its own node is no child. */
  static final class Plain extends BinOp {
    public Name unnamed = HardTree.name("unnamed");

    Plain() {
      super(HardTree.name("left"), Add.INSTANCE, HardTree.name("right"));
    }
  }

  /** Names what it inherits in another order, and one of them not. */
  static final class Reordered extends BinOp {
    public static final List<String> _fields = List.of("right", "left");

    Reordered() {
      super(HardTree.name("left"), Add.INSTANCE, HardTree.name("right"));
    }

    @Override
    public void forEachChild(Consumer<? super AstNode> visit) {
      visitOne(right, visit);
      visitOne(left, visit);
    }
  }

  /** Hides an inherited field: the nearest one counts. */
  static final class Hiding extends BinOp {
    @SuppressWarnings("HidingField")
    public expr left = HardTree.name("hiding");

    Hiding() {
      super(HardTree.name("hidden"), Add.INSTANCE, HardTree.name("right"));
    }

    @Override
    public void forEachChild(Consumer<? super AstNode> visit) {
      visitOne(left, visit);
      visitOne(op, visit);
      visitOne(right, visit);
    }
  }

  /** Names a field that it does not have, as after {@code del node.field} in Python. */
  static final class Lacking extends Name {
    public static final List<String> _fields = List.of("nowhere", "id", "ctx", "gone");

    Lacking() {
      super("lacking", Load.INSTANCE);
    }
  }

  /** Fields of other kinds: primitive, static, an array, null. */
  static final class Odd extends Name {
    public static final List<String> _fields =
        List.of("count", "common", "array", "absent", "ctx", "flag");

    public static final Name common = HardTree.name("common");

    public int count = 7;
    public boolean flag = true;
    public AstNode[] array = {HardTree.name("unseen")};
    public @Nullable Name absent;

    Odd() {
      super("odd", Load.INSTANCE);
    }

    @Override
    public void forEachChild(Consumer<? super AstNode> visit) {
      visitOne(common, visit);
      visitOne(ctx, visit);
    }
  }
}
