package astsprint.corpus;

import astsprint.ast.Asdl.stmt;
import astsprint.ast.AstNode;
import astsprint.ast.Module;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One module that holds the bodies of all files of the corpus, over and over: a tree that fits no
 * cache, so that memory is what a walk waits for.
 */
public final class Forest {
  /** System property: how often every file is there, when not as often as the caches demand. */
  public static final String COPIES_PROPERTY = "astsprint.forest.copies";

  /** Arrays as many times the size of the last-level cache. */
  private static final int TIMES_THE_CACHE = 4;

  /** What a snapshot of 32-bit ids takes at least: 1.6 words of rows and one of output a visit. */
  private static final int BYTES_PER_VISIT = 10;

  /** Where the cache's size cannot be read: a desktop's. */
  private static final long USUAL_CACHE = 32L << 20;

  /** More copies than this take minutes to build, whatever the cache. */
  private static final int MOST_COPIES = 24;

  /** Heap for the corpus itself, its parser and what a walk allocates between two collections. */
  private static final long HEAP_AT_LEAST = 1536L << 20;

  /** Heap for each copy: its nodes once while they are built, and room to move them. */
  private static final long HEAP_PER_COPY = 336L << 20;

  /** Different nodes of the corpus without the files' roots and the singletons. */
  private static final int NODES_PER_COPY = 795_040;

  /** Different singletons that the corpus has: all. */
  private static final int SINGLETONS = 32;

  private Forest() {}

  /**
   * How often every file is there: as often as the caches demand, as far as the memory of this
   * machine holds the heap for it.
   */
  public static int copies() {
    Integer given = Integer.getInteger(COPIES_PROPERTY);
    if (given != null) {
      return Math.clamp(given, 1, MOST_COPIES);
    }
    long bytesPerCopy = (long) BYTES_PER_VISIT * NamedTree.LIBRARY.visits();
    long needed = TIMES_THE_CACHE * lastLevelCache();
    long forCache = (needed + bytesPerCopy - 1) / bytesPerCopy;
    long inMemory = (memory() * 3 / 5 - HEAP_AT_LEAST) / HEAP_PER_COPY;
    return Math.clamp(Math.min(forCache, inMemory), 1, MOST_COPIES);
  }

  /** The heap that a forest of so many copies needs to be built and walked in. */
  public static long heapBytes(int copies) {
    return HEAP_AT_LEAST + copies * HEAP_PER_COPY;
  }

  /** Bytes of main memory that this process may have. */
  private static long memory() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }

  /** How many visits a walk makes: the module's own, and each file's without its root. */
  static int visits() {
    return 1 + copies() * (NamedTree.LIBRARY.visits() - CorpusSources.names().size());
  }

  /** How many different nodes there are. */
  static int distinct() {
    return 1 + copies() * NODES_PER_COPY + SINGLETONS;
  }

  /**
   * Parses the corpus and copies it, nodes in source order on the heap, or in random order.
   *
   * <p>A young collection would put the nodes in order again: it copies them as it finds them. So
   * the young generation must have room for all of them, and at the end a full collection, which
   * keeps their order, moves them where no young one comes. Another has emptied it before.
   */
  static Module load(boolean shuffled) {
    List<Module> files = NamedTree.LIBRARY.load();
    NodeCopies copies = new NodeCopies(files);
    List<stmt> body = copies.make(copies(), shuffled);
    System.gc();
    return new Module(body, new ArrayList<>());
  }

  /**
   * A module of the first statements of the corpus that together make at most so many visits, the
   * whole corpus as often as need be.
   *
   * @param visits from 1; the module's own is one of them
   */
  public static Module ofVisits(int visits) {
    int perCopy = NamedTree.LIBRARY.visits() - CorpusSources.names().size();
    List<Module> files = new ArrayList<>();
    int parsed = 1;
    for (String file : CorpusSources.names()) {
      if (parsed < visits) {
        files.add(NamedTree.parse(file));
        parsed += Digests.row(file).visits() - 1;
      }
    }
    List<stmt> all = new ArrayList<>();
    if (visits <= parsed) {
      files.forEach(file -> all.addAll(file.body));
    } else {
      all.addAll(new NodeCopies(files).make((visits + perCopy - 1) / perCopy, false));
    }
    List<stmt> body = new ArrayList<>();
    int made = 1;
    for (stmt statement : all) {
      made += count(statement);
      if (made > visits) {
        break;
      }
      body.add(statement);
    }
    System.gc(); // As in NamedTree.load.
    return new Module(body, new ArrayList<>());
  }

  /** How many visits a walk below {@code root} makes. */
  public static int count(AstNode root) {
    int visits = 0;
    Deque<AstNode> todo = new ArrayDeque<>();
    todo.add(root);
    while (!todo.isEmpty()) {
      todo.removeLast().forEachChild(todo::add);
      visits++;
    }
    return visits;
  }

  /** The digest of {@code ast.walk}'s order, from a walk that is only meant to be right. */
  public static String order(Module forest) {
    OrderDigest digest = new OrderDigest();
    Deque<AstNode> todo = new ArrayDeque<>();
    todo.add(forest);
    while (!todo.isEmpty()) {
      AstNode node = todo.removeFirst();
      digest.add(node);
      node.forEachChild(todo::add);
    }
    return digest.hex();
  }

  private static long lastLevelCache() {
    return IntStream.range(0, 10)
        .mapToObj(i -> Path.of("/sys/devices/system/cpu/cpu0/cache/index" + i + "/size"))
        .filter(Files::isReadable)
        .flatMap(Forest::kilobytes)
        .mapToLong(kilobytes -> kilobytes << 10)
        .max()
        .orElse(USUAL_CACHE);
  }

  /** Linux says {@code 32768K}. */
  private static Stream<Long> kilobytes(Path size) {
    try {
      return Stream.of(Long.parseLong(Files.readString(size).strip().replace("K", "")));
    } catch (IOException | NumberFormatException unreadable) {
      return Stream.of();
    }
  }
}
