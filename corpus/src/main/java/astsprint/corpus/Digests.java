package astsprint.corpus;

import astsprint.ast.Module;
import astsprint.parse.AstDump;
import astsprint.parse.Python;
import astsprint.parse.error.PythonSyntaxError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What CPython 3.14 makes of the corpus: a row for each file, in the corpus's order.
 *
 * <p>The rows are data of this project, made by CPython 3.14.2; no Python is needed to compare with
 * them.
 */
public final class Digests {
  /**
   * One file's row.
   *
   * @param file the path below the root, with slashes
   * @param bytes the size of the file
   * @param visits the nodes that {@code ast.walk} yields, shared ones counted each time
   * @param distinct the different nodes among them
   * @param dump the SHA-256 of {@code ast.dump(tree, include_attributes=True, show_empty=True)}
   * @param order the SHA-256 of the class names in {@code ast.walk} order, joined by newlines
   */
  public record Row(String file, int bytes, int visits, int distinct, String dump, String order) {}

  private static final List<Row> ROWS = read();
  private static final Map<String, Row> BY_FILE =
      ROWS.stream().collect(Collectors.toUnmodifiableMap(Row::file, Function.identity()));

  private Digests() {}

  /** The rows of all files of the corpus. */
  public static List<Row> rows() {
    return ROWS;
  }

  /**
   * The row of one file of the corpus.
   *
   * @throws IllegalArgumentException if it is not in the corpus
   */
  public static Row row(String file) {
    Row row = BY_FILE.get(file);
    if (row == null) {
      throw new IllegalArgumentException("not in the corpus: " + file);
    }
    return row;
  }

  /**
   * The row of any source, as this project's parser sees it.
   *
   * @throws PythonSyntaxError if it has no tree
   * @throws ArithmeticException if its tree has no dump, as {@link AstDump#write} says
   */
  public static Row of(String file, byte[] source) throws PythonSyntaxError {
    Module root = Python.parse(source);
    DumpDigest dump = new DumpDigest();
    try {
      AstDump.write(root, dump);
    } catch (IOException e) {
      throw new AssertionError("a digest throws no IOException", e);
    }
    OrderDigest order = new OrderDigest();
    ReferenceWalk.Count count = ReferenceWalk.walk(root, order::add);
    return new Row(file, source.length, count.visits(), count.distinct(), dump.hex(), order.hex());
  }

  private static List<Row> read() {
    InputStream resource =
        Objects.requireNonNull(Digests.class.getResourceAsStream("corpus-digests-3.14.tsv"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(Digests::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row parse(String line) {
    String[] columns = line.split("\t", -1);
    return new Row(
        columns[0],
        Integer.parseInt(columns[1]),
        Integer.parseInt(columns[2]),
        Integer.parseInt(columns[3]),
        columns[4],
        columns[5]);
  }
}
