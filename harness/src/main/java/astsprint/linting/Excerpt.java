package astsprint.linting;

import astsprint.lint.rule.Finding;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.source.SourceText;
import java.io.PrintWriter;

/** A finding for people at a terminal: colours, the line, and a caret below what is meant. */
public final class Excerpt {
  private static final String BOLD = "\u001b[1m";
  private static final String RED = "\u001b[1;31m";
  private static final String DIM = "\u001b[2m";
  private static final String PLAIN = "\u001b[0m";

  private Excerpt() {}

  /**
   * Writes one finding.
   *
   * @param source the bytes of its file
   */
  public static void write(Finding finding, byte[] source, PrintWriter out) {
    out.println(
        BOLD
            + finding.file()
            + PLAIN
            + ":"
            + finding.line()
            + ":"
            + finding.column()
            + ": "
            + RED
            + finding.code()
            + PLAIN
            + " "
            + finding.message());
    try {
      SourceText text = SourceText.decode(source);
      if (finding.line() <= text.lines()) {
        line(finding, text.line(finding.line()), out);
      }
    } catch (PythonSyntaxError noText) {
      return; // Bytes that are no text have no line to show.
    }
  }

  private static void line(Finding finding, String line, PrintWriter out) {
    String number = String.valueOf(finding.line());
    int width = line.codePointCount(0, line.length());
    int end = finding.endLine() > finding.line() ? width + 1 : finding.endColumn();
    int from = Math.min(finding.column() - 1, width);
    String before = line.substring(0, line.offsetByCodePoints(0, from));
    out.println(DIM + number + " | " + PLAIN + line);
    out.println(
        DIM
            + " ".repeat(number.length())
            + " | "
            + PLAIN
            // A tab stays one, so that the caret stands below what it means.
            + before.replaceAll("[^\t]", " ")
            + RED
            + "^".repeat(Math.max(1, end - finding.column()))
            + PLAIN);
  }
}
