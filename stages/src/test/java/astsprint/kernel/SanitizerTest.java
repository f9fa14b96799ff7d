package astsprint.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import astsprint.ast.Module;
import astsprint.layout.CompressedRows;
import astsprint.layout.FusedRows;
import astsprint.layout.RowLayout;
import astsprint.layout.ShortRow;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The kernel as a program of its own under AddressSanitizer and UndefinedBehaviorSanitizer, over
 * hard trees and random ones, in every variant.
 */
class SanitizerTest {
  private static final Path SOURCES = Path.of("src/main/c");

  @TempDir Path folder;

  @Test
  void staysWithinItsBuffers() throws Exception {
    Path program = compile();
    Path trees = folder.resolve("trees.bin");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(trees))) {
      for (Module module : KernelTrees.all()) {
        CompressedRows tree = CompressedRows.of(module);
        dump(tree, out);
        dump(tree.shuffled(7), out);
      }
    }
    Process process =
        new ProcessBuilder(program.toString(), trees.toString()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), "still running");
    System.out.print("sanitizers: " + output);
    assertEquals(0, process.exitValue(), output);
    assertTrue(output.contains(" 0 wrong"), output);
  }

  /** Compiles with sanitizers, or skips the test where the machine's compiler has none. */
  private Path compile() throws IOException, InterruptedException {
    Path program = folder.resolve("sanitize");
    String why = "no C compiler found";
    for (String compiler : List.of("cc", "gcc", "clang")) {
      List<String> command = new ArrayList<>(List.of(compiler, "-std=gnu11", "-O1", "-g"));
      command.addAll(List.of("-fsanitize=address,undefined", "-fno-sanitize-recover=all"));
      command.addAll(List.of("-Wall", "-Wextra", "-Werror", "-o", program.toString()));
      command.add("src/test/c/sanitize.c");
      command.add(SOURCES.resolve("kernel.c").toString());
      try {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        why = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() == 0) {
          return program;
        }
      } catch (IOException absent) {
        why = absent.getMessage();
      }
    }
    assumeTrue(false, "cannot compile with sanitizers: " + why);
    return program;
  }

  private static void dump(CompressedRows tree, OutputStream out) throws IOException {
    for (ShortRow shortRow :
        List.of(
            new ShortRow(4, 4), new ShortRow(8, 8), new ShortRow(16, 8), new ShortRow(16, 16))) {
      for (RowLayout layout :
          List.of(
              RowLayout.ofFamilies(tree, shortRow),
              RowLayout.ofNodes(tree, shortRow),
              RowLayout.withRowsForLeaves(tree, shortRow))) {
        FusedRows rows = layout.rows();
        int[] words = new int[rows.length()];
        for (int i = 0; i < words.length; i++) {
          words[i] = rows.word(i);
        }
        int[] expected = walk(rows);
        for (int bits = rows.idBits(); bits <= 32; bits *= 2) {
          int output = rows.outputLength() + KernelWalk.MOST_AHEAD;
          write(out, 0, bits, rows.first(), rows.root(), expected.length, rows.queueStart());
          write(out, output, shortRow.visits(), shortRow.rows(), words.length, 0, FusedRows.SLACK);
          write(out, words);
          write(out, expected);
        }
      }
    }
    int[] expected = walk(tree);
    for (int bits = tree.visits() < 1 << 16 ? 16 : 32; bits <= 32; bits *= 2) {
      int output = expected.length + FusedRows.SLACK;
      write(out, 1, bits, 0, tree.root(), expected.length, 0);
      write(out, output, 0, 0, tree.start().length, tree.children().length, FusedRows.SLACK);
      write(out, tree.start());
      write(out, tree.children());
      write(out, expected);
    }
  }

  private static int[] walk(CompressedRows tree) {
    int[] visits = new int[tree.visits()];
    visits[0] = tree.root();
    int tail = 1;
    for (int head = 0; head < tail; head++) {
      for (int i = tree.start()[visits[head]]; i < tree.start()[visits[head] + 1]; i++) {
        visits[tail++] = tree.children()[i];
      }
    }
    return visits;
  }

  /** The visits as {@code rows.h} words the rules, with a queue of its own. */
  private static int[] walk(FusedRows rows) {
    int[] visits = new int[rows.visits()];
    List<Integer> queue = new ArrayList<>(List.of(rows.first()));
    visits[0] = rows.root();
    int count = 1;
    for (int head = 0; head < queue.size(); head++) {
      int row = queue.get(head);
      int header = rows.word(row);
      boolean isLong = header == 0x8000;
      int children = isLong ? rows.word(row + 1) : header & 31;
      int inner = isLong ? rows.word(row + 2) : header >> 5 & 31;
      int first = isLong ? row + 3 : row + 1;
      int firstInner = isLong ? first + children : row + (header >> 10);
      for (int i = 0; i < children; i++) {
        visits[count++] = rows.word(first + i);
      }
      for (int i = 0; i < inner; i++) {
        queue.add(rows.word(firstInner + i));
      }
    }
    return visits;
  }

  private static void write(OutputStream out, int... ints) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(ints.length * 4).order(ByteOrder.nativeOrder());
    bytes.asIntBuffer().put(ints);
    out.write(bytes.array());
  }
}
