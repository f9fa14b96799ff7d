package astsprint.results;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads a file of one record per line. A bad line costs itself only; a last line without an end is
 * being written, or was when its process died, and is passed over in silence.
 */
final class Lines {
  private static final int LONGEST = 64 << 10;
  private static final int MOST = 2_000_000;
  private static final int MOST_PROBLEMS = 10;

  private final byte[] buffer = new byte[LONGEST];

  private Lines() {}

  static <R extends Record> List<R> read(Path file, Class<R> type, List<Problem> problems) {
    List<R> records = new ArrayList<>();
    int bad = 0;
    Lines lines = new Lines();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      int length;
      for (int line = 1; (length = lines.next(in)) >= 0; line++) {
        if (records.size() == MOST) {
          problems.add(new Problem(file, line, "left out from here: more than " + MOST + " lines"));
          break;
        }
        String trouble = lines.parse(length, type, records);
        if (trouble != null && ++bad <= MOST_PROBLEMS) {
          problems.add(new Problem(file, line, trouble));
        }
      }
    } catch (NoSuchFileException e) {
      return records;
    } catch (IOException e) {
      problems.add(new Problem(file, 0, "cannot be read: " + e));
    }
    if (bad > MOST_PROBLEMS) {
      problems.add(new Problem(file, 0, (bad - MOST_PROBLEMS) + " more bad lines"));
    }
    return records;
  }

  private <R extends Record> @Nullable String parse(int length, Class<R> type, List<R> records) {
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
