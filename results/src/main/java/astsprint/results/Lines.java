package astsprint.results;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A file of one record per line, which may grow between two readings: each goes on where the one
 * before it ended. A bad line costs itself only. A last line without an end is being written, or
 * was when its process died; it is passed over in silence until it is whole.
 */
final class Lines<R extends Record> {
  private static final int LONGEST = 64 << 10;
  private static final int MOST = 2_000_000;
  private static final int MOST_PROBLEMS = 10;

  private final Path file;
  private final Class<R> type;
  private final byte[] buffer = new byte[LONGEST];
  private final List<R> records = new ArrayList<>();
  private final List<Problem> found = new ArrayList<>();
  private long read;
  private int lines;
  private int bad;

  Lines(Path file, Class<R> type) {
    this.file = file;
    this.type = type;
  }

  /** All records that are there by now; what is wrong with others is added to {@code problems}. */
  List<R> read(List<Problem> problems) {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      if (channel.size() < read) {
        forget();
      }
      channel.position(read);
      goOn(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
    } catch (NoSuchFileException e) {
      forget();
    } catch (IOException e) {
      problems.add(new Problem(file, 0, "cannot be read: " + e));
    }
    problems.addAll(found);
    if (bad > MOST_PROBLEMS) {
      problems.add(new Problem(file, 0, (bad - MOST_PROBLEMS) + " more bad lines"));
    }
    return records;
  }

  /** The file was written anew. */
  private void forget() {
    records.clear();
    found.clear();
    read = 0;
    lines = 0;
    bad = 0;
  }

  private void goOn(InputStream in) throws IOException {
    int length;
    while (records.size() < MOST && (length = next(in)) >= 0) {
      read += length + 1L;
      lines++;
      String trouble = parse(length);
      if (trouble != null && ++bad <= MOST_PROBLEMS) {
        found.add(new Problem(file, lines, trouble));
      }
      if (records.size() == MOST) {
        found.add(
            new Problem(file, lines, "what follows is left out: " + MOST + " lines are read"));
      }
    }
  }

  private @Nullable String parse(int length) {
    if (length > LONGEST) {
      return "a line of " + length + " bytes is none of ours";
    }
    String text = new String(buffer, 0, length, StandardCharsets.UTF_8).strip();
    if (text.isEmpty()) {
      return null;
    }
    try {
      records.add(Json.read(text, type));
      return null;
    } catch (JacksonException | Json.MissingFieldException e) {
      return Json.firstLine(e);
    }
  }

  /**
   * The bytes up to the next line feed, counted but not kept beyond {@link #LONGEST}; -1 at end.
   */
  private int next(InputStream in) throws IOException {
    int length = 0;
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '\n') {
        return length;
      }
      if (length < LONGEST) {
        buffer[length] = (byte) b;
      }
      length = Math.min(length + 1, Integer.MAX_VALUE - 1);
    }
    return -1;
  }
}
