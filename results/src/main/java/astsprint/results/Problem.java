package astsprint.results;

import java.nio.file.Path;

/**
 * Something in a file that could not be read; what could be read elsewhere is there all the same.
 *
 * @param file which file
 * @param line from 1, or 0 where the trouble is with the file as a whole
 * @param message what is wrong with it
 */
public record Problem(Path file, int line, String message) {
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + ": " + message;
  }
}
