package astsprint.kernel;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import astsprint.ast.Add;
import astsprint.ast.Asdl.expr;
import astsprint.ast.AstNode;
import astsprint.ast.BinOp;
import astsprint.ast.Expr;
import astsprint.ast.If;
import astsprint.ast.Load;
import astsprint.ast.Module;
import astsprint.ast.Name;
import astsprint.ast.Pass;
import astsprint.conformance.ExpectedVisits;
import astsprint.layout.CompressedRows;
import astsprint.layout.FusedRows;
import astsprint.layout.RowLayout;
import astsprint.layout.ShortRow;
import astsprint.stages.S09FlatArray;
import astsprint.stages.S10NativeKernel;
import astsprint.walk.Availability.Unavailable;
import astsprint.walk.SnapshotWalker;
import astsprint.walk.Walk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KernelWalkTest {
  @BeforeAll
  static void needsTheKernel() {
    String reason = Kernel.widestVector() instanceof Unavailable<Integer>(String why) ? why : null;
    boolean compiler =
        Stream.of(String.valueOf(System.getenv("PATH")).split(java.io.File.pathSeparator))
            .flatMap(folder -> Stream.of("cc", "gcc", "clang").map(c -> Path.of(folder, c)))
            .anyMatch(Files::isExecutable);
    assertTrue(reason == null || !compiler, "there is a C compiler, but: " + reason);
    assumeTrue(reason == null, reason);
  }

  @Test
  void everyLoopVisitsInOrder() {
    for (Module module : KernelTrees.all()) {
      List<AstNode> expected = ExpectedVisits.of(module);
      CompressedRows tree = CompressedRows.of(module);
      for (CompressedRows rows : List.of(tree, tree.shuffled(3))) {
        for (Loop loop : Loop.values()) {
          for (int bits = 16; bits <= 32; bits *= 2) {
            if (loop.vectorBytes() <= Kernel.widestVector().get()) {
              check(expected, rows, loop, bits);
            }
          }
        }
      }
    }
  }

  private static void check(List<AstNode> expected, CompressedRows rows, Loop loop, int bits) {
    if (loop == Loop.CSR_BY_ID || loop == Loop.CSR_BY_16) {
      if (bits == 32 || rows.visits() <= 1 << 16) {
        check(expected, KernelWalk.of(rows, bits, loop));
      }
      return;
    }
    for (RowLayout layout :
        List.of(
            RowLayout.ofFamilies(rows, loop.shortRow(bits)),
            RowLayout.ofNodes(rows, loop.shortRow(bits)),
            RowLayout.withRowsForLeaves(rows, loop.shortRow(bits)))) {
      if (bits >= layout.rows().idBits()) {
        for (int prefetch : new int[] {KernelWalk.PREFETCH_STREAM, 0, 1, KernelWalk.MOST_AHEAD}) {
          check(expected, KernelWalk.of(layout, bits, loop, prefetch));
          check(expected, KernelWalk.onHeap(layout, bits, loop, prefetch));
        }
      }
    }
  }

  private static void check(List<AstNode> expected, Walk walk) {
    try (walk) {
      for (int again = 0; again < 3; again++) {
        assertEquals(expected.size(), walk.walk());
        if (again == 1) {
          continue; // The next walk does not expect to be asked.
        }
        for (int i = 0; i < expected.size(); i++) {
          assertSame(expected.get(i), walk.visited(i));
        }
      }
    }
  }

  @Test
  void randomWordsAreRefusedOrWalkedWithinBounds() {
    Random random = new Random(11);
    int accepted = 0;
    for (int i = 0; i < 20_000; i++) {
      int[] words = new int[1 + random.nextInt(40)];
      for (int w = 0; w < words.length; w++) {
        words[w] =
            switch (random.nextInt(6)) {
              case 0 -> 0x8000;
              case 1 -> random.nextInt();
              case 2 -> random.nextInt(4) | random.nextInt(3) << 5 | random.nextInt(4) << 10;
              default -> random.nextInt(words.length + 1);
            };
      }
      int first = random.nextInt(words.length + 2) - 1;
      int root = random.nextInt(words.length + 2) - 1;
      Loop loop = i % 2 == 0 ? Loop.ROWS_BY_16 : Loop.FAMILIES_BY_16;
      try {
        FusedRows rows =
            FusedRows.ofWords(words, first, root, loop.shortRow(16), 1000, words.length);
        accepted++;
        RowLayout layout = new RowLayout(rows, new AstNode[words.length]);
        for (int prefetch : new int[] {KernelWalk.PREFETCH_STREAM, 0, 64}) {
          try (KernelWalk walk = KernelWalk.of(layout, 16, loop, prefetch)) {
            assertEquals(rows.visits(), walk.walk());
          }
        }
      } catch (IllegalArgumentException refused) {
        assertFalse(String.valueOf(refused.getMessage()).isEmpty());
      }
    }
    assertTrue(accepted > 100, accepted + " of the streams could be walked");
  }

  @Test
  void malformedCompressedRowsAreRefused() {
    AstNode[] nodes =
        ExpectedVisits.of(KernelTrees.random(1, 1)).subList(0, 3).toArray(AstNode[]::new);
    int[][] starts = {
      {0, 2, 2, 2}, {0, 1, 2, 2}, {0, 3, 2, 2}, {0, 2, 2}, {0, -1, 2, 2}, {5, 2, 2, 2}
    };
    int[][] children = {{1, 3}, {1, 0}, {1, 2}, {1, 2}, {1, 2}, {1, 2}};
    for (int i = 0; i < starts.length; i++) {
      CompressedRows rows = new CompressedRows(0, starts[i], children[i], nodes);
      assertThrows(
          IllegalArgumentException.class, () -> KernelWalk.of(rows, 32, Loop.CSR_BY_ID), "" + i);
    }
  }

  @Test
  void rowsBeyondTheNarrowIdsNeedWideOnes() {
    AstNode[] nodes = new AstNode[70_001];
    int[] start = new int[70_002];
    Arrays.fill(start, 1, 70_002, 1);
    start[(70_000 & 0xFFFF) + 1] = Integer.MAX_VALUE; // The end of the row of 70,000 in 16 bits.
    CompressedRows rows = new CompressedRows(0, start, new int[] {70_000}, nodes);
    assertThrows(IllegalArgumentException.class, () -> KernelWalk.of(rows, 16, Loop.CSR_BY_ID));
    try (KernelWalk walk = KernelWalk.of(rows, 32, Loop.CSR_BY_ID)) {
      assertEquals(2, walk.walk());
    }
  }

  @Test
  void treesTooLargeToUnfoldAreRefused() {
    expr value = new Name("x", Load.INSTANCE);
    for (int i = 0; i < 62; i++) {
      value = new BinOp(value, Add.INSTANCE, value);
    }
    Module root = KernelTrees.module(List.of(new Expr(value)));
    for (SnapshotWalker walker : List.of(new S09FlatArray(), new S10NativeKernel())) {
      assertThrows(IllegalArgumentException.class, () -> walker.prepare(root));
    }
  }

  @Test
  void cyclesAreRefused() {
    Module root = KernelTrees.random(3, 5);
    root.body.add(new If(new Name("x", Load.INSTANCE), new ArrayList<>(), new ArrayList<>()));
    If last = (If) root.body.getLast();
    last.body.add(new Pass());
    last.orelse.add(last);
    for (SnapshotWalker walker : List.of(new S09FlatArray(), new S10NativeKernel())) {
      assertThrows(IllegalArgumentException.class, () -> walker.prepare(root));
    }
  }

  @Test
  void aRowThatVisitsWhatIsNoNodeIsRefused() {
    int[] words = {1, 2};
    ShortRow shortRow = new ShortRow(8, 8);
    assertEquals(2, FusedRows.ofWords(words, 0, 0, shortRow, 9, 3).visits());
    assertThrows(
        IllegalArgumentException.class, () -> FusedRows.ofWords(words, 0, 0, shortRow, 9, 2));
    assertThrows(
        IllegalArgumentException.class, () -> FusedRows.ofWords(words, 0, 3, shortRow, 9, 3));
  }

  @Test
  void theWidthOfIdsIsAFact() {
    try (Walk small = new S10NativeKernel().prepare(KernelTrees.random(5, 3));
        Walk large = new S10NativeKernel().prepare(KernelTrees.wide(60_000))) {
      assertEquals("16", small.facts().get("idBits"));
      assertEquals("32", large.facts().get("idBits"));
    }
  }

  @Test
  void refusesToWalkAfterClose() {
    Walk walk = new S10NativeKernel().prepare(KernelTrees.random(5, 3));
    walk.walk();
    walk.close();
    assertDoesNotThrow(walk::close);
    assertThrows(IllegalStateException.class, walk::walk);
    assertThrows(IllegalStateException.class, () -> walk.visited(0));
  }

  @Test
  void threadsCannotBreakIt() throws Exception {
    Module module = KernelTrees.wide(40_000);
    int expected = ExpectedVisits.of(module).size();
    Walk shared = new S10NativeKernel().prepare(module);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> running = new ArrayList<>();
      for (int t = 0; t < 4; t++) {
        running.add(threads.submit(() -> walkOrBeRefused(shared, expected)));
      }
      Thread.sleep(20);
      try {
        shared.close();
      } catch (IllegalStateException walking) {
        // As it should: memory in use stays.
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
    shared.close();
  }

  private static void walkOrBeRefused(Walk shared, int expected) {
    for (int i = 0; i < 300; i++) {
      try {
        assertEquals(expected, shared.walk());
      } catch (IllegalStateException refused) {
        // Another thread walks, or has closed it.
      }
    }
  }
}
