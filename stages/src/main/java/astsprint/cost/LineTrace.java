package astsprint.cost;

import astsprint.ast.AstNode;
import astsprint.layout.CompressedRows;
import astsprint.layout.FusedRows;
import astsprint.memory.ObjectShape;
import astsprint.memory.RawMemory;
import astsprint.stages.WalkStage;
import astsprint.walk.Availability.Available;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Which bytes a stage reads and writes in each visit of a walk: what {@link WalkCosts} counts, kept
 * in its order. After the last visit the lines are those of {@link WalkCost#lines}.
 *
 * <p>A stage that expands several siblings at once does so in the visit that the first child comes
 * from.
 */
public final class LineTrace {
  /** Larger trees are not kept: a visit takes some hundred bytes. */
  public static final int MOST_VISITS = 100_000;

  private final List<List<Touch>> touches;
  private final int[] lines;
  private final Map<Region, Map<Long, Integer>> firsts;
  private final TreeMap<Long, ObjectShape> objects;
  private final Map<Region, Words> words;
  private final WalkCost cost;

  /**
   * Bytes that are read or written at once.
   *
   * @param from an address of objects; else counted from the region's beginning
   */
  public record Touch(Region region, long from, int bytes) {
    /** The number of the first line that it lies in. */
    public long firstLine() {
      return from / WalkCost.LINE;
    }

    /** That of the last. */
    public long lastLine() {
      return (from + bytes - 1) / WalkCost.LINE;
    }
  }

  /**
   * A part of an object.
   *
   * @param holder the class of the object
   * @param name of a field, an item, or a part of the header
   * @param from its address
   */
  public record Part(String holder, String name, long from, int bytes) {}

  /**
   * What a region is made of, if that is numbers.
   *
   * @param bytes of a number
   * @param values those that stay the same during a walk; empty where the walk writes them
   */
  public record Words(int bytes, List<Integer> values) {}

  private LineTrace(Recorder recorder, Map<Region, Words> words, WalkCost cost) {
    this.touches = recorder.touches;
    this.objects = recorder.objects;
    this.words = words;
    this.cost = cost;
    this.firsts = new EnumMap<>(Region.class);
    this.lines = new int[touches.size()];
    int count = 0;
    for (int visit = 0; visit < lines.length; visit++) {
      for (Touch touch : touches(visit)) {
        Map<Long, Integer> known = firsts.computeIfAbsent(touch.region(), r -> new HashMap<>());
        for (long line = touch.firstLine(); line <= touch.lastLine(); line++) {
          if (known.putIfAbsent(line, visit) == null) {
            count++;
          }
        }
      }
      lines[visit] = count;
    }
  }

  /**
   * Walks the tree as a stage does, and keeps what it touches.
   *
   * @return empty if the stage has no counted cost, or cannot run here
   * @throws IllegalArgumentException if there are more than {@link #MOST_VISITS} visits, or a
   *     snapshot stage cannot lay out the tree
   */
  public static Optional<LineTrace> of(WalkStage stage, AstNode root) {
    if (!WalkCosts.STAGES.contains(stage) || !(stage.availability() instanceof Available)) {
      return Optional.empty();
    }
    CompressedRows tree = CompressedRows.of(root);
    if (tree.visits() > MOST_VISITS) {
      throw new IllegalArgumentException(
          String.format(
              "memory is shown of trees of up to %,d visits; this one has %,d",
              MOST_VISITS, tree.visits()));
    }
    int[] from = expandedBy(tree);
    Map<Region, Words> words = new EnumMap<>(Region.class);
    Recorder[] last = new Recorder[1];
    Supplier<TouchLog> log = () -> last[0] = new Recorder(from);
    WalkCost cost =
        switch (stage) {
          case S08 -> {
            words.put(Region.QUEUE, new Words(RawMemory.REFERENCE_BYTES, List.of()));
            yield TableCost.of(root, log);
          }
          case S09 -> {
            words.put(Region.START, numbers(tree.start()));
            words.put(Region.CHILDREN, numbers(tree.children()));
            words.put(Region.VISITS, new Words(Integer.BYTES, List.of()));
            yield FlatCost.of(tree, log.get());
          }
          default -> {
            FusedRows rows = WalkCosts.rows(tree);
            int bytes = rows.idBits() / Byte.SIZE;
            List<Integer> stream = new ArrayList<>();
            for (int i = 0; i < rows.length(); i++) {
              stream.add(rows.word(i));
            }
            words.put(Region.STREAM, new Words(bytes, stream));
            words.put(Region.OUTPUT, new Words(bytes, List.of()));
            yield StreamCost.of(rows, WalkCosts.vectorBytes(), log.get());
          }
        };
    return Optional.of(new LineTrace(last[0], words, cost));
  }

  private static Words numbers(int[] values) {
    return new Words(Integer.BYTES, Arrays.stream(values).boxed().toList());
  }

  /** For each visit the one whose node it is a child of; the root is its own. */
  private static int[] expandedBy(CompressedRows tree) {
    int[] visits = new int[tree.visits()];
    int[] from = new int[tree.visits()];
    visits[0] = tree.root();
    int tail = 1;
    for (int head = 0; head < tail; head++) {
      int node = visits[head];
      for (int i = tree.start()[node]; i < tree.start()[node + 1]; i++) {
        from[tail] = head;
        visits[tail++] = tree.children()[i];
      }
    }
    return from;
  }

  /** How many visits there are. */
  public int visits() {
    return lines.length;
  }

  /** The whole walk's cost, of which this is a part. */
  public WalkCost cost() {
    return cost;
  }

  /** What a visit reads and writes, in this order. */
  public List<Touch> touches(int visit) {
    return List.copyOf(touches.get(visit));
  }

  /** Different lines that were touched up to a visit, it included. */
  public int linesAfter(int visit) {
    return lines[visit];
  }

  /** Whether a line is touched in this visit and in none before. */
  public boolean first(int visit, Region region, long line) {
    Integer first = firsts.getOrDefault(region, Map.of()).get(line);
    return first != null && first == visit;
  }

  /** Lines so far for each visit so far, the given one included. */
  public double linesPerVisitAfter(int visit) {
    return (double) lines[visit] / (visit + 1);
  }

  /** The objects that were read, by their addresses when they were. */
  NavigableMap<Long, ObjectShape> objects() {
    return Collections.unmodifiableNavigableMap(objects);
  }

  /** What is known to lie in a line of {@link Region#OBJECTS}, by address; a part may reach out. */
  public List<Part> objectsIn(long line) {
    long begin = line * WalkCost.LINE;
    Long first = objects.floorKey(begin);
    List<Part> found = new ArrayList<>();
    objects
        .subMap(first == null ? begin : first, true, begin + WalkCost.LINE, false)
        .forEach(
            (address, shape) -> {
              for (ObjectShape.Part part : shape.parts()) {
                long from = address + part.offset();
                if (from < begin + WalkCost.LINE && from + part.bytes() > begin) {
                  found.add(new Part(shape.type(), part.name(), from, part.bytes()));
                }
              }
            });
    return found;
  }

  /** All bytes of the object that a touch of {@link Region#OBJECTS} belongs to. */
  public Touch whole(Touch touch) {
    Map.Entry<Long, ObjectShape> holder = objects.floorEntry(touch.from());
    return holder == null
        ? touch
        : new Touch(Region.OBJECTS, holder.getKey(), holder.getValue().bytes());
  }

  /** What a region's numbers are; empty if it is not made of numbers. */
  public Optional<Words> words(Region region) {
    return Optional.ofNullable(words.get(region));
  }

  /** Keeps what it is told by visit. */
  private static final class Recorder implements TouchLog {
    private final int[] from;
    private final List<List<Touch>> touches = new ArrayList<>();
    private final TreeMap<Long, ObjectShape> objects = new TreeMap<>();
    private final Map<Class<?>, ObjectShape> shapes = new HashMap<>();
    private int current;

    Recorder(int[] from) {
      this.from = from;
      for (int i = 0; i < from.length; i++) {
        touches.add(new ArrayList<>(0));
      }
    }

    @Override
    public void visit(int visit) {
      current = visit;
    }

    @Override
    public void putOut(int visit) {
      // A tree of one node has a row that puts out nothing.
      current = visit < from.length ? from[visit] : 0;
    }

    @Override
    public void touched(Region region, long at, long bytes) {
      touches.get(current).add(new Touch(region, at, (int) bytes));
    }

    @Override
    public void object(Object object, long address) {
      objects.computeIfAbsent(
          address,
          first ->
              object instanceof Object[]
                  ? ObjectShape.of(object)
                  : shapes.computeIfAbsent(object.getClass(), type -> ObjectShape.of(object)));
    }
  }
}
