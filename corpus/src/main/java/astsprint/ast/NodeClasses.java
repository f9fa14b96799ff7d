package astsprint.ast;

import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A choice of classes of nodes. Whether it has a node is asked once per visit: a probe of a table
 * finds the class's number, a second look the answer. Who keeps a node's number in a byte needs the
 * second look only, and does not touch the node.
 */
public final class NodeClasses {
  /** The number of every class that is not among {@link Asdl#CLASSES}: a user's. */
  public static final byte FOREIGN = 0;

  /** How many numbers there may be: what a byte holds. */
  private static final int NUMBERS = 1 << Byte.SIZE;

  /** A place in sixteen taken: a multiplier without a collision is found in some dozen tries. */
  private static final int TABLE_BITS = 11;

  private static final Class<?>[] CLASSES = new Class<?>[1 << TABLE_BITS];
  private static final byte[] NUMBER = new byte[1 << TABLE_BITS];
  private static final int MULTIPLIER = collisionFree();

  static {
    for (int i = 0; i < Asdl.CLASSES.size(); i++) {
      int place = place(Asdl.CLASSES.get(i), MULTIPLIER);
      CLASSES[place] = Asdl.CLASSES.get(i);
      NUMBER[place] = (byte) (i + 1);
    }
  }

  /** All nodes; made when the table is. */
  public static final NodeClasses ALL = of(List.of(AstNode.class));

  private final List<Class<? extends AstNode>> types;
  private final boolean[] has = new boolean[NUMBERS];
  private final ClassValue<Boolean> hasForeign =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return types.stream().anyMatch(chosen -> chosen.isAssignableFrom(type));
        }
      };

  private NodeClasses(Collection<? extends Class<? extends AstNode>> types) {
    this.types = List.copyOf(types);
    for (Class<? extends AstNode> type : Asdl.CLASSES) {
      has[Byte.toUnsignedInt(number(type))] = hasForeign.get(type);
    }
  }

  /** These classes and all that extend one of them, a user's too. */
  public static NodeClasses of(Collection<? extends Class<? extends AstNode>> types) {
    return new NodeClasses(types);
  }

  /** Whether {@code node} is of one of them. */
  public boolean has(AstNode node) {
    byte number = number(node);
    return number == FOREIGN ? hasForeign.get(node.getClass()) : has[Byte.toUnsignedInt(number)];
  }

  /**
   * The same for who knows the class's number.
   *
   * @param number of the class of {@code nodes[id]}
   * @param nodes is looked into only if that class is {@link #FOREIGN}
   */
  public boolean has(byte number, AstNode[] nodes, int id) {
    return number == FOREIGN
        ? hasForeign.get(nodes[id].getClass())
        : has[Byte.toUnsignedInt(number)];
  }

  /** Whether nodes of this very class are among them. */
  public boolean has(Class<? extends AstNode> type) {
    return hasForeign.get(type);
  }

  /** The number of {@code node}'s class, the same as long as this JVM runs; unsigned. */
  public static byte number(AstNode node) {
    return number(node.getClass());
  }

  /** The number of a class, as {@link #number(AstNode)} has it. */
  public static byte number(Class<? extends AstNode> type) {
    int place = place(type, MULTIPLIER);
    return CLASSES[place] == type ? NUMBER[place] : FOREIGN;
  }

  private static int place(Class<?> type, int multiplier) {
    return (type.hashCode() * multiplier) >>> (Integer.SIZE - TABLE_BITS);
  }

  /** Hash codes of classes differ between JVMs. */
  private static int collisionFree() {
    SplittableRandom random = new SplittableRandom();
    while (true) {
      int multiplier = random.nextInt() | 1;
      boolean[] taken = new boolean[1 << TABLE_BITS];
      int placed = 0;
      for (Class<?> type : Asdl.CLASSES) {
        int place = place(type, multiplier);
        if (taken[place]) {
          break;
        }
        taken[place] = true;
        placed++;
      }
      if (placed == Asdl.CLASSES.size()) {
        return multiplier;
      }
    }
  }

  @Override
  public String toString() {
    return types.toString();
  }
}
