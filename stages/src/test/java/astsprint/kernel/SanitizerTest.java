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
import org.junit.jupiter.api.Tag;
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
    check(compile("cc", "gcc", "clang"));
  }

  /** The loops of another architecture, in an emulator: the kit holds a kernel for it. */
  @Test
  @Tag("long")
  void walksAlikeOnArm() throws Exception {
    Path zig = Path.of("../harness/target/kit/zig/ziglang/zig").toAbsolutePath();
    assumeTrue(Files.isExecutable(zig), "mvn -Pkit package fetches the compiler");
    assumeTrue(starts("qemu-aarch64", "--version"), "no qemu-aarch64");
    List<String> command = new ArrayList<>(List.of(zig.toString(), "cc"));
    command.addAll(List.of("-target", "aarch64-linux-musl", "-std=gnu11", "-O3"));
    Path program = folder.resolve("arm");
    assertEquals("", build(command, program));
    check("qemu-aarch64", program.toString());
  }

  private void check(String... program) throws Exception {
    Path trees = folder.resolve("trees.bin");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(trees))) {
      for (Module module : KernelTrees.all()) {
        CompressedRows tree = CompressedRows.of(module);
        dump(tree, out);
        dump(tree.shuffled(7), out);
      }
    }
    List<String> command = new ArrayList<>(List.of(program));
    command.add(trees.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), "still running");
    System.out.print(String.join(" ", program) + ": " + output);
    assertEquals(0, process.exitValue(), output);
    assertTrue(output.contains(" 0 wrong"), output);
  }

  /** Compiles with sanitizers, or skips the test where the machine's compiler has none. */
  private String compile(String... compilers) throws IOException, InterruptedException {
    Path program = folder.resolve("sanitize");
    String why = "no C compiler found";
    for (String compiler : compilers) {
      List<String> command = new ArrayList<>(List.of(compiler, "-std=gnu11", "-O1", "-g"));
      command.addAll(List.of("-fsanitize=address,undefined", "-fno-sanitize-recover=all"));
      command.addAll(List.of("-Wall", "-Wextra", "-Werror"));
      if (starts(compiler, "--version")) {
        why = build(command, program);
        if (why.isEmpty()) {
          return program.toString();
        }
      }
    }
    assumeTrue(false, "cannot compile with sanitizers: " + why);
    return program.toString();
  }

  /** Compiles kernel and test program; what the compiler complains of, or "". */
  private static String build(List<String> compiler, Path program)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(compiler);
    command.addAll(List.of("-o", program.toString(), "src/test/c/sanitize.c"));
    command.add(SOURCES.resolve("kernel.c").toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? "" : "exit status " + process.exitValue() + "\n" + output;
  }

  private static boolean starts(String... command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException absent) {
      return false;
    }
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
