package astsprint.run;

import astsprint.jmh.JmhLock;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;

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
    FileChannel channel = JmhLock.open();
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new MeasuringLock(channel);
      }
    } catch (OverlappingFileLockException heldByThisProcess) {
      // As if another held it.
    }
    channel.close();
    throw new RefusedException(JmhLock.refusal());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
