package astsprint.lint.rule;

import java.util.Comparator;

/**
 * Something that is wrong in a file. Findings are ordered by position, then by code.
 *
 * @param file as the user named it
 * @param code such as {@code F401}
 * @param message in words, without code and position
 * @param line from 1
 * @param column from 1, in characters (code points)
 * @param endLine from 1
 * @param endColumn the column after the last one, from 1
 */
public record Finding(
    String file, String code, String message, int line, int column, int endLine, int endColumn)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparingInt(Finding::line)
          .thenComparingInt(Finding::column)
          .thenComparing(Finding::code)
          .thenComparingInt(Finding::endLine)
          .thenComparingInt(Finding::endColumn)
          .thenComparing(Finding::message)
          .thenComparing(Finding::file);

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + code + " " + message;
  }
}
