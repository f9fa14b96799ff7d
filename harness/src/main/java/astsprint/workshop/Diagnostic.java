package astsprint.workshop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a compiler has to say about a line.
 *
 * @param error whether nothing was compiled because of it
 * @param file as the user named it; null if it is about none
 * @param line from 1; 0 if it is about none
 * @param column from 1; 0 if it is about none
 * @param message of the compiler, one line or several
 * @param text the line of source; "" if there is none
 */
record Diagnostic(
    boolean error, @Nullable String file, long line, long column, String message, String text) {
  /** {@code Mine.java:3:7: error: …}, the line itself, and a mark below the column. */
  List<String> lines() {
    String place = file == null ? "" : file + ":" + (line > 0 ? line + ":" + column + ": " : " ");
    String first = place + (error ? "error: " : "warning: ") + message;
    if (text.isBlank()) {
      return List.of(first);
    }
    int at = Math.clamp(column - 1, 0, text.length());
    String blank = text.substring(0, at).replaceAll("[^\t]", " ");
    return List.of(first, "    " + text, "    " + blank + "^");
  }
}
