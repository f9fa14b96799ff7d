package astsprint.parse.literal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A table that travels in the jar, as lines of ASCII; those that begin with {@code #} are notes.
 */
public final class TableRows {
  private TableRows() {}

  /**
   * The rows of a table.
   *
   * @param beside a class in whose package it lies
   * @param file its name, such as {@code name-aliases.tsv}
   */
  public static List<String> of(Class<?> beside, String file) {
    try (InputStream table = Objects.requireNonNull(beside.getResourceAsStream(file), file)) {
      return new String(table.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
