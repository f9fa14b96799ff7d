package astsprint.cli;

import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where commands write. */
final class Output {
  private Output() {}

  /** UTF-8 whatever the locale, and lines end alike everywhere: output is compared and piped. */
  static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(
        new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8))) {
      @Override
      public void println() {
        write('\n');
      }
    };
  }
}
