package astsprint.jmh;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/** The file that every JMH locks while it measures. */
public final class JmhLock {
  private static final Path FILE = Path.of(System.getProperty("java.io.tmpdir"), "jmh.lock");

  private JmhLock() {}

  /** A channel whose lock is JMH's; the file is made if there is none. */
  public static FileChannel open() throws IOException {
    return FileChannel.open(FILE, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /**
   * What to tell whoever finds it locked, in one line; it names the process where that is known.
   */
  public static String refusal() {
    String held = holder().map("process %d holds "::formatted).orElse("it holds ");
    return "Another benchmark runs on this machine, and two would disturb each other: "
        + held
        + FILE
        + ". Wait for it, or end it.";
  }

  /** Whether another process has the lock now. The build asks: JMH answers by a stack trace. */
  public static boolean isHeld() throws IOException {
    try (FileChannel channel = open();
        FileLock lock = channel.tryLock()) {
      return lock == null;
    }
  }

  /** Linux lists who holds which file: {@code 7: POSIX ADVISORY WRITE 4711 08:01:1234 0 EOF}. */
  private static Optional<Long> holder() {
    try (Stream<String> locks = Files.lines(Path.of("/proc/locks"))) {
      String inode = ":" + Files.getAttribute(FILE, "unix:ino");
      return locks
          .map(line -> line.strip().split("\\s+"))
          .filter(words -> words.length > 5 && words[5].endsWith(inode))
          .map(words -> Long.valueOf(words[4]))
          .findFirst();
    } catch (IOException | UnsupportedOperationException | NumberFormatException elsewhere) {
      return Optional.empty();
    }
  }
}
