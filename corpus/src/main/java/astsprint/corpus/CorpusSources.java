package astsprint.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The Python files that everything is measured on: CPython's standard library, 713 files, read from
 * the class path.
 */
public final class CorpusSources {
  private static final String FOLDER = "META-INF/resources/libpython/";

  private CorpusSources() {}

  /** The files' paths, in the order of {@link Digests#rows}. */
  public static List<String> names() {
    return Digests.rows().stream().map(Digests.Row::file).toList();
  }

  /**
   * The bytes of one file.
   *
   * @throws IllegalArgumentException if it is not in the corpus
   * @throws IllegalStateException if the artifact python-resources is not on the class path, or
   *     holds another version of the file
   */
  public static byte[] read(String name) {
    Digests.Row row = Digests.row(name);
    try (InputStream in = CorpusSources.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException(
            "python-resources is not on the class path: no " + FOLDER + name);
      }
      byte[] bytes = in.readAllBytes();
      if (bytes.length != row.bytes()) {
        throw new IllegalStateException(
            name + " has " + bytes.length + " bytes, not the corpus's " + row.bytes());
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
