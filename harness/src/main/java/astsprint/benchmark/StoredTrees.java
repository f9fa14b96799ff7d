package astsprint.benchmark;

import astsprint.ast.AstNode;
import astsprint.ast.Constants;
import astsprint.ast.Constants.Bytes;
import astsprint.ast.Constants.Complex;
import astsprint.ast.Constants.Surrogates;
import astsprint.ast.Module;
import astsprint.ast.NodeFields;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Constructor;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Parsed trees as bytes, for a JVM that is to walk them at once: reading them takes a tenth of the
 * time of parsing, which in a cold JVM is longer than all that is measured there.
 *
 * <p>What was read lies on the heap as what was parsed does: objects are made in the order in which
 * the parser makes them, children before their parents and in the order of the source, and a list
 * after its items. Objects are shared where the parser shares them. As after parsing, a full
 * collection closes the gaps: see {@code NamedTree.load}.
 */
public final class StoredTrees {
  private static final int CLASS = 1;
  private static final int SINGLETON = 2;
  private static final int NODE = 3;
  private static final int LIST = 4;
  private static final int STRING = 5;
  private static final int INT = 6;
  private static final int BOOLEAN = 7;
  private static final int NONE = 8;
  private static final int ELLIPSIS = 9;
  private static final int BIG_INTEGER = 10;
  private static final int DOUBLE = 11;
  private static final int COMPLEX = 12;
  private static final int BYTES = 13;
  private static final int SURROGATES = 14;
  private static final int ROOTS = 15;

  /** Of every seven bits the lowest first; the eighth says that there are more. */
  private static final int MORE = 0x80;

  private static final int LOW = MORE - 1;

  private StoredTrees() {}

  /**
   * Trees of the parser as bytes.
   *
   * @throws IllegalArgumentException if one holds what the parser does not make: a foreign list, a
   *     user's class
   */
  public static byte[] write(List<Module> roots) {
    Writer writer = new Writer();
    roots.forEach(writer::tree);
    writer.number(ROOTS);
    writer.number(roots.size());
    roots.forEach(writer::reference);
    return writer.bytes.toByteArray();
  }

  /** The trees again; a full collection is left to the caller, who holds the bytes. */
  public static List<Module> read(byte[] stored) {
    return new Reader(stored).roots();
  }

  private static final class Writer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 21);
    private final IdentityHashMap<Object, Integer> made = new IdentityHashMap<>();

    /** A node after all that hangs on it. */
    void tree(AstNode node) {
      if (made.containsKey(node)) {
        return;
      }
      NodeFields fields = NodeFields.of(node);
      type(node.getClass());
      if (fields.size() == 0 && !fields.hasPosition()) {
        number(SINGLETON);
        reference(node.getClass());
        made(node);
        return;
      }
      inOrderOfSource(node).forEach(this::tree);
      for (int i = 0; i < fields.size(); i++) {
        Object value = fields.get(node, i);
        if (value instanceof List<?> items) {
          list(items);
        } else if (value != null && !(value instanceof AstNode)) {
          constant(value);
        }
      }
      number(NODE);
      reference(node.getClass());
      number(node.lineno);
      number(node.colOffset);
      number(node.endLineno);
      number(node.endColOffset);
      for (int i = 0; i < fields.size(); i++) {
        reference(fields.get(node, i));
      }
      made(node);
    }

    private void type(Class<?> type) {
      if (!made.containsKey(type)) {
        number(CLASS);
        text(type.getName());
        made(type);
      }
    }

    private void list(List<?> items) {
      if (items.getClass() != ArrayList.class) {
        throw new IllegalArgumentException("a list of " + items.getClass());
      }
      for (Object item : items) {
        if (item != null && !(item instanceof AstNode)) {
          constant(item);
        }
      }
      if (!made.containsKey(items)) {
        number(LIST);
        number(items.size());
        items.forEach(this::reference);
        made(items);
      }
    }

    private void constant(Object value) {
      if (made.containsKey(value)) {
        return;
      }
      switch (value) {
        case String text -> {
          number(STRING);
          text(text);
        }
        case Integer small -> {
          number(INT);
          number(small);
        }
        case Boolean truth -> {
          number(BOOLEAN);
          number(truth ? 1 : 0);
        }
        case BigInteger large -> {
          number(BIG_INTEGER);
          sized(large.toByteArray());
        }
        case Double real -> {
          number(DOUBLE);
          eight(Double.doubleToRawLongBits(real));
        }
        case Complex complex -> {
          number(COMPLEX);
          eight(Double.doubleToRawLongBits(complex.real()));
          eight(Double.doubleToRawLongBits(complex.imag()));
        }
        case Bytes some -> {
          number(BYTES);
          sized(some.toArray());
        }
        case Surrogates some -> {
          number(SURROGATES);
          number(some.length());
          Arrays.stream(some.toArray()).forEach(this::number);
        }
        default -> singleton(value);
      }
      made(value);
    }

    private void singleton(Object value) {
      if (value.equals(Constants.NONE)) {
        number(NONE);
      } else if (value.equals(Constants.ELLIPSIS)) {
        number(ELLIPSIS);
      } else {
        throw new IllegalArgumentException("a constant of " + value.getClass());
      }
    }

    private void made(Object object) {
      made.put(object, made.size() + 1);
    }

    /** How many objects ago it was made, from 1; 0 for null. */
    void reference(@Nullable Object object) {
      number(object == null ? 0 : made.size() + 1 - Objects.requireNonNull(made.get(object)));
    }

    private void text(String text) {
      sized(text.getBytes(StandardCharsets.UTF_8));
    }

    private void sized(byte[] some) {
      number(some.length);
      bytes.writeBytes(some);
    }

    private void eight(long bits) {
      for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
        bytes.write((int) (bits >>> shift));
      }
    }

    void number(int value) {
      int rest = value;
      while ((rest & ~LOW) != 0) {
        bytes.write(rest | MORE);
        rest >>>= 7;
      }
      bytes.write(rest);
    }

    /** A node's children as they stand in the source; one without a place before all others. */
    private static List<AstNode> inOrderOfSource(AstNode node) {
      List<AstNode> children = new ArrayList<>();
      node.forEachChild(children::add);
      if (children.size() > 1) {
        children.sort(Comparator.comparingLong(Writer::place));
      }
      return children;
    }

    private static long place(AstNode node) {
      if (node.lineno > 0) {
        return ((long) node.lineno << Integer.SIZE) + node.colOffset;
      }
      long[] first = {Long.MAX_VALUE};
      node.forEachChild(
          child -> {
            long place = place(child);
            first[0] = place > 0 ? Math.min(first[0], place) : first[0];
          });
      return first[0] == Long.MAX_VALUE ? 0 : first[0];
    }
  }

  private static final class Reader {
    private final byte[] bytes;
    private int at;
    private @Nullable Object[] made = new Object[1 << 18];
    private int count;
    private final Map<Class<?>, Constructor<?>> constructors = new HashMap<>();

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    List<Module> roots() {
      try {
        int what = number();
        while (what != ROOTS) {
          Object next = next(what);
          if (count == made.length) {
            made = Arrays.copyOf(made, 2 * count);
          }
          made[count++] = next;
          what = number();
        }
        List<Module> roots = new ArrayList<>();
        for (int left = number(); left > 0; left--) {
          roots.add((Module) reference());
        }
        return List.copyOf(roots);
      } catch (ReflectiveOperationException impossible) {
        throw new LinkageError("no class of nodes", impossible);
      }
    }

    private Object next(int what) throws ReflectiveOperationException {
      return switch (what) {
        case CLASS -> type();
        case SINGLETON -> known().getField("INSTANCE").get(null);
        case NODE -> node();
        case LIST -> list();
        case STRING -> text();
        case INT -> number();
        case BOOLEAN -> number() == 1;
        case NONE -> Constants.NONE;
        case ELLIPSIS -> Constants.ELLIPSIS;
        case BIG_INTEGER -> new BigInteger(sized());
        case DOUBLE -> Double.longBitsToDouble(eight());
        case COMPLEX ->
            new Complex(Double.longBitsToDouble(eight()), Double.longBitsToDouble(eight()));
        case BYTES -> new Bytes(sized());
        case SURROGATES -> surrogates();
        default -> throw new IllegalArgumentException("not of this class: " + what);
      };
    }

    private Class<?> type() throws ReflectiveOperationException {
      Class<?> type = Class.forName(text());
      Constructor<?>[] all = type.getConstructors();
      constructors.put(type, all[0]);
      return type;
    }

    private Class<?> known() {
      return (Class<?>) Objects.requireNonNull(reference());
    }

    private AstNode node() throws ReflectiveOperationException {
      Constructor<?> constructor = Objects.requireNonNull(constructors.get(known()));
      int line = number();
      int column = number();
      int endLine = number();
      int endColumn = number();
      Object[] values = new Object[constructor.getParameterCount()];
      for (int i = 0; i < values.length; i++) {
        values[i] = reference();
      }
      AstNode node = (AstNode) constructor.newInstance(values);
      node.lineno = line;
      node.colOffset = column;
      node.endLineno = endLine;
      node.endColOffset = endColumn;
      return node;
    }

    private List<Object> list() {
      int size = number();
      List<Object> items = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        items.add(reference());
      }
      return items;
    }

    private @Nullable Object reference() {
      int ago = number();
      return ago == 0 ? null : made[count - ago];
    }

    private String text() {
      int size = number();
      at += size;
      return new String(bytes, at - size, size, StandardCharsets.UTF_8);
    }

    private byte[] sized() {
      int size = number();
      at += size;
      return Arrays.copyOfRange(bytes, at - size, at);
    }

    private Surrogates surrogates() {
      int[] codePoints = new int[number()];
      Arrays.setAll(codePoints, i -> number());
      return new Surrogates(codePoints);
    }

    private long eight() {
      long bits = 0;
      for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
        bits |= (bytes[at++] & 0xFFL) << shift;
      }
      return bits;
    }

    private int number() {
      int value = 0;
      int shift = 0;
      byte next = bytes[at++];
      while (next < 0) {
        value |= (next & LOW) << shift;
        shift += 7;
        next = bytes[at++];
      }
      return value | next << shift;
    }
  }
}
