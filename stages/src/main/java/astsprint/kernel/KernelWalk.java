package astsprint.kernel;

import astsprint.ast.AstNode;
import astsprint.ast.NodeClasses;
import astsprint.layout.CompressedRows;
import astsprint.layout.FusedRows;
import astsprint.layout.Ids;
import astsprint.layout.NodeNumbers;
import astsprint.layout.RowLayout;
import astsprint.walk.Walk;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A tree in memory off the heap, laid out for one of the kernel's loops, and the output of the
 * latest walk behind it.
 *
 * <p>Nothing that a caller does makes the kernel leave this memory: its contents were checked
 * before they came here and are written by the kernel alone; and whoever walks, looks or closes has
 * this object to itself. A second thread is refused, because the kernel's queue lies in the output.
 *
 * <p>An arena that several threads may close does as much, but each close costs a handshake with
 * all threads: as long as a dozen walks over a small tree.
 */
public final class KernelWalk implements Walk {
  /** The farthest that the kernel may look ahead in its queue. */
  public static final int MOST_AHEAD = 256;

  /** Prefetch nothing. */
  public static final int NO_PREFETCH = 0;

  /** Prefetch the whole stream from its beginning, a cache line with each row. */
  public static final int PREFETCH_STREAM = -1;

  private static final int CACHE_LINE = 64;

  /** What is larger is fetched row by row, as the queue tells; what is not, once and whole. */
  private static final long FITS_A_CACHE = 1 << 20;

  /** Between 32 and 128 rows a sweep of one round each read no distance as clearly the best. */
  private static final int USUALLY_AHEAD = 64;

  private static final int IDLE = 0;
  private static final int BUSY = 1;
  private static final int CLOSED = 2;

  private final AtomicInteger state = new AtomicInteger(IDLE);
  private final Loop loop;
  private final int idBits;
  private final int prefetch;
  private final boolean critical;
  private final long words;
  private final long out;
  private final int queue;
  private final int first;
  private final int root;
  private final MemorySegment memory;
  private final AstNode[] nodes;
  private int visits;

  /** The ids of the latest walk, if {@link #copied}; of 16 bits in the one, of 32 in the other. */
  private char[] shortIds = {};

  private int[] ids = {};
  private boolean copied;

  /**
   * Whether somebody has asked for a visit of the latest walk. Who asked after one walk asks after
   * the next, which copies its ids by itself then: a question that never has to copy is three loads
   * to the JIT, and one that may is a call around which every field is read anew. Measured, one by
   * one on sixteen files: 1.98 ns a visit with that call. The copy takes 0.02 ns a visit.
   */
  private boolean asked = true;

  /** What {@link #visitedNodes} hands out; used again, for a new array would have to be cleared. */
  private AstNode[] handedOut = {};

  /** What serves best for rows of this size, in the terms of {@link #of}. */
  public static int usualPrefetch(FusedRows rows, int idBits) {
    long bytes = (rows.length() + (long) rows.visits()) * idBits / 8;
    return bytes <= FITS_A_CACHE ? PREFETCH_STREAM : USUALLY_AHEAD;
  }

  /**
   * Places a tree for {@code loop}.
   *
   * @param idBits 16 or 32, and not less than the rows need
   * @param prefetch {@link #NO_PREFETCH}, {@link #PREFETCH_STREAM}, or how many rows ahead of the
   *     one being read the kernel fetches what its queue names, at most {@link #MOST_AHEAD}
   * @throws IllegalArgumentException if the loop cannot walk these rows
   * @throws IllegalStateException if there is no kernel, or none with such vectors
   */
  public static KernelWalk of(RowLayout tree, int idBits, Loop loop, int prefetch) {
    return new KernelWalk(tree, idBits, loop, prefetch, false);
  }

  /**
   * The same on the heap, by a critical call: no thread can be stopped for the collector while it
   * lasts. A variant to measure.
   */
  public static KernelWalk onHeap(RowLayout tree, int idBits, Loop loop, int prefetch) {
    return new KernelWalk(tree, idBits, loop, prefetch, true);
  }

  private KernelWalk(RowLayout tree, int idBits, Loop loop, int prefetch, boolean critical) {
    FusedRows rows = tree.rows();
    checkWidths(rows.idBits(), idBits, loop);
    if (!loop.fused() || !rows.shortRow().within(loop.shortRow(idBits))) {
      throw new IllegalArgumentException(loop + " cannot walk rows of " + rows.shortRow());
    }
    if (prefetch < PREFETCH_STREAM || prefetch > MOST_AHEAD) {
      throw new IllegalArgumentException("prefetch distance " + prefetch);
    }
    this.loop = loop;
    this.idBits = idBits;
    this.prefetch = prefetch;
    this.critical = critical;
    this.words = rows.length();
    this.out = aligned((words + FusedRows.SLACK) * idBits / 8);
    this.queue = rows.queueStart();
    this.first = rows.first();
    this.root = rows.root();
    this.memory = allocate(out + (rows.outputLength() + (long) MOST_AHEAD) * idBits / 8);
    this.nodes = tree.nodes();
    fill(() -> rows.copyTo(memory, idBits));
  }

  /**
   * Places compressed sparse rows for {@link Loop#CSR_BY_ID} or {@link Loop#CSR_BY_16}.
   *
   * @throws IllegalArgumentException if they are not those of a tree, or the loop is for others
   */
  public static KernelWalk of(CompressedRows tree, int idBits, Loop loop) {
    return new KernelWalk(tree.checkedCopy(), idBits, loop);
  }

  private KernelWalk(CompressedRows tree, int idBits, Loop loop) {
    // Rows that no walk comes to are not checked, so every id must fit, not those of visits alone.
    int largest = Math.max(tree.visits(), tree.start().length);
    checkWidths(largest <= 1 << 16 ? 16 : 32, idBits, loop);
    if (loop.fused()) {
      throw new IllegalArgumentException(loop + " cannot walk compressed sparse rows");
    }
    this.loop = loop;
    this.idBits = idBits;
    this.prefetch = NO_PREFETCH;
    this.critical = false;
    this.words = tree.start().length;
    this.out = aligned((words + tree.children().length + FusedRows.SLACK) * idBits / 8);
    this.queue = 0;
    this.first = 0;
    this.root = tree.root();
    this.memory = allocate(out + (tree.visits() + (long) FusedRows.SLACK) * idBits / 8);
    this.nodes = tree.nodes();
    fill(
        () -> {
          Ids.copy(tree.start(), memory, 0, idBits);
          Ids.copy(tree.children(), memory, words * idBits / 8, idBits);
        });
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException after {@link #close}, or while another thread walks
   */
  @Override
  public int walk() {
    enter();
    copied = false;
    try {
      int code = loop.code(idBits);
      visits = (int) Kernel.walk(memory, words, out, queue, first, root, code, prefetch, critical);
      if (asked) {
        asked = false;
        copyIds();
      }
      return visits;
    } finally {
      state.setRelease(IDLE);
    }
  }

  @Override
  public AstNode visited(int i) {
    ask();
    Objects.checkIndex(i, visits);
    return nodes[idBits == 16 ? shortIds[i] : ids[i]];
  }

  @Override
  public AstNode[] visitedNodes(int visits) {
    ask();
    Objects.checkFromToIndex(0, visits, this.visits);
    if (handedOut.length < visits) {
      handedOut = new AstNode[visits];
    }
    if (idBits == 16) {
      Ids.nodes(shortIds, visits, nodes, handedOut);
    } else {
      Ids.nodes(ids, visits, nodes, handedOut);
    }
    return handedOut;
  }

  /** Before each look at a visit. */
  private void ask() {
    asked = true;
    if (!copied) {
      enterAndCopyIds();
    }
  }

  private void enterAndCopyIds() {
    enter();
    try {
      copyIds();
    } finally {
      state.setRelease(IDLE);
    }
  }

  /**
   * Copies the output to the heap, once after a walk and only if somebody asks for a visit or is
   * likely to. On the heap nobody has to be kept out: to enter for each visit would cost more than
   * the visit. Only for whoever has entered.
   */
  private void copyIds() {
    if (idBits == 16) {
      shortIds = shortIds.length < visits ? new char[visits] : shortIds;
      MemorySegment.copy(memory, ValueLayout.JAVA_CHAR, out, shortIds, 0, visits);
    } else {
      ids = ids.length < visits ? new int[visits] : ids;
      MemorySegment.copy(memory, ValueLayout.JAVA_INT, out, ids, 0, visits);
    }
    copied = true;
  }

  /**
   * Puts the wanted nodes of all visits of the latest walk into {@code into}, in order. Of a node
   * that is not wanted a byte is read, and nothing else.
   *
   * @param numbers of the classes, by id
   * @param into with room for all visits
   * @return how many there are
   */
  int select(NodeClasses wanted, byte[] numbers, AstNode[] into) {
    ask();
    int count = 0;
    for (int i = 0; i < visits; i++) {
      int id = idBits == 16 ? shortIds[i] : ids[i];
      if (wanted.has(numbers[id], nodes, id)) {
        into[count++] = nodes[id];
      }
    }
    return count;
  }

  /** The class's number of each node, by id. */
  byte[] numbers() {
    return NodeNumbers.of(nodes);
  }

  @Override
  public Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("idBits", Integer.toString(idBits));
    facts.put("arrayBytes", Long.toString(memory.byteSize()));
    facts.put("vector", Kernel.vectorName(loop.vectorBytes()));
    facts.put(
        "prefetch",
        switch (prefetch) {
          case NO_PREFETCH -> "nothing";
          case PREFETCH_STREAM -> "the stream";
          default -> prefetch + " ahead";
        });
    return facts;
  }

  /**
   * Frees the memory. Closing twice is harmless.
   *
   * @throws IllegalStateException while a thread walks
   */
  @Override
  public void close() {
    if (state.compareAndSet(IDLE, CLOSED)) {
      copied = false;
      if (!critical) {
        Kernel.free(memory); // SAFETY: nobody enters any more, and nobody is inside.
      }
    } else if (state.get() == BUSY) {
      throw inUse();
    }
  }

  /** Keeps other threads out until the state is idle again. */
  private void enter() {
    if (!state.compareAndSet(IDLE, BUSY)) {
      throw state.get() == CLOSED ? new IllegalStateException("this walk is closed") : inUse();
    }
  }

  private static IllegalStateException inUse() {
    return new IllegalStateException("one walk serves one thread at a time");
  }

  private void fill(Runnable copy) {
    try {
      copy.run();
    } catch (Throwable failed) {
      close();
      throw failed;
    }
  }

  private MemorySegment allocate(long bytes) {
    return critical
        ? MemorySegment.ofArray(new long[Math.toIntExact((bytes + 7) / 8)])
        : Kernel.allocate(bytes);
  }

  private static void checkWidths(int needed, int idBits, Loop loop) {
    if ((idBits != 32 && idBits != 16) || idBits < needed) {
      throw new IllegalArgumentException("ids of " + idBits + " bits where " + needed + " are due");
    }
    if (loop.vectorBytes() > Kernel.widestVector().get()) {
      throw new IllegalStateException("no vectors of " + loop.vectorBytes() + " bytes here");
    }
  }

  private static long aligned(long bytes) {
    return (bytes + CACHE_LINE - 1) / CACHE_LINE * CACHE_LINE;
  }
}
