package astsprint.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

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
    throw new RefusedException("another benchmark runs on this machine, it holds " + file);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
