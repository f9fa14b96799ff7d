package astsprint.cli;

import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Where commands write. */
final class Output {
  private Output() {}

  /** Writes each line as it comes: progress that waits in a buffer is none. */
  static Consumer<String> live(PrintWriter writer) {
    return line -> {
      writer.println(line);
      writer.flush();
    };
  }

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
