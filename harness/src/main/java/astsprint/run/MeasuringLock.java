package astsprint.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps two from measuring at once on one machine. It is JMH's own lock, held for a whole run where
 * JMH would let go of it between two forks.
 */
public final class MeasuringLock implements AutoCloseable {
  private final FileChannel channel;

  private MeasuringLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws RefusedException if another process has it
   */
  public static MeasuringLock take() throws IOException {
    Path file = Path.of(System.getProperty("java.io.tmpdir"), "jmh.lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new MeasuringLock(channel);
      }
    } catch (OverlappingFileLockException heldByThisProcess) {
      // As if another held it.
    }
    channel.close();
    throw new RefusedException(refusal(file, holder(file)));
  }

  private static String refusal(Path file, Optional<ProcessHandle> holder) {
    return "Another benchmark runs on this machine, and two would disturb each other: "
        + holder
            .map(
                process ->
                    "process %d holds %s. Wait for it, or end it.".formatted(process.pid(), file))
            .orElse("it holds %s. Wait for it, or end it.".formatted(file));
  }

  /** Linux lists who holds which file: {@code 7: POSIX ADVISORY WRITE 4711 08:01:1234 0 EOF}. */
  private static Optional<ProcessHandle> holder(Path file) {
    try (Stream<String> locks = Files.lines(Path.of("/proc/locks"))) {
      String inode = ":" + Files.getAttribute(file, "unix:ino");
      return locks
          .map(line -> line.strip().split("\\s+"))
          .filter(words -> words.length > 5 && words[5].endsWith(inode))
          .flatMap(words -> ProcessHandle.of(Long.parseLong(words[4])).stream())
          .findFirst();
    } catch (IOException | UnsupportedOperationException | NumberFormatException elsewhere) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
