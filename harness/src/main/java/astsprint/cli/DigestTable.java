package astsprint.cli;

import astsprint.corpus.Digests;
import astsprint.parse.error.PythonSyntaxError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a table of digests of any Python files: what CPython's {@code ast.parse}, {@code ast.dump}
 * and {@code ast.walk} make of them, row by row in the form of {@link Digests}, so that two parsers
 * can be compared by comparing two tables.
 *
 * <p>A file that is rejected gets the columns file, bytes, {@code ERROR} and the error as JSON. One
 * file's tree is in memory at a time, its dump never as a whole.
 */
final class DigestTable {
  /** The first line of a table. */
  private static final String HEADER =
      "# file\tbytes\twalk_yields\tdistinct_nodes\tsha256(ast.dump)"
          + "\tsha256(class names in ast.walk order, newline-joined)";

  /** Told after every file. */
  @FunctionalInterface
  interface Progress {
    /**
     * Tells how far it has come.
     *
     * @param files files done so far
     * @param rejected those of them that got an {@code ERROR} row
     * @param bytes the size of the files done so far
     */
    void done(int files, int rejected, long bytes);
  }

  private DigestTable() {}

  /**
   * Writes the table of {@code files}, paths below {@code root}, to {@code out}, each row as it is
   * done.
   *
   * @return how many files were rejected or could not be read
   * @throws IOException if {@code out} throws it; a file that cannot be read is a row
   */
  static int write(Path root, List<String> files, Appendable out, Progress progress)
      throws IOException {
    out.append(HEADER).append('\n');
    int done = 0;
    int rejected = 0;
    long bytes = 0;
    for (String file : files) {
      String row;
      try {
        byte[] source = Files.readAllBytes(root.resolve(file));
        bytes += source.length;
        row = row(file, source);
      } catch (IOException | InvalidPathException e) {
        row = rejected(file, 0, RaisedError.of("OSError", e));
      }
      out.append(row).append('\n');
      if (row.contains("\tERROR\t")) {
        rejected++;
      }
      progress.done(++done, rejected, bytes);
    }
    return rejected;
  }

  /** The row of one source, without a newline. */
  static String row(String file, byte[] source) {
    try {
      Digests.Row row = Digests.of(file, source);
      return String.join(
          "\t",
          file,
          Integer.toString(row.bytes()),
          Integer.toString(row.visits()),
          Integer.toString(row.distinct()),
          row.dump(),
          row.order());
    } catch (PythonSyntaxError e) {
      return rejected(file, source.length, RaisedError.of(e));
    } catch (ArithmeticException e) {
      // CPython's ast.parse accepts such an integer; its ast.dump raises.
      return rejected(file, source.length, RaisedError.of("ValueError", e));
    } catch (RuntimeException | StackOverflowError e) {
      // A bug of ours; the other files shall not pay for it.
      return rejected(file, source.length, RaisedError.of("SystemError", e));
    } catch (OutOfMemoryError e) {
      return rejected(file, source.length, RaisedError.of("MemoryError", e));
    }
  }

  private static String rejected(String file, int bytes, RaisedError why) {
    return file + "\t" + bytes + "\tERROR\t" + why.toJson();
  }
}
