package astsprint.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a walker prints: its beginning is kept, the rest counted. */
public final class Printed extends OutputStream {
  private static final int KEPT = 2000;

  private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
  private long bytes;

  private Printed() {}

  /** From now on standard output and standard error of this JVM end here. */
  public static Printed redirect() {
    Printed printed = new Printed();
    PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(stream);
    System.setErr(stream);
    return printed;
  }

  @Override
  public synchronized void write(int b) {
    if (bytes++ < KEPT) {
      beginning.write(b);
    }
  }

  @Override
  public synchronized void write(byte[] some, int from, int length) {
    int kept = Math.clamp(KEPT - bytes, 0, length);
    beginning.write(some, from, kept);
    bytes += length;
  }

  /** How much there was. */
  public synchronized long bytes() {
    return bytes;
  }

  /** How it begins. */
  public synchronized String beginning() {
    return beginning.toString(StandardCharsets.UTF_8);
  }
}
