package astsprint.results.room;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies in a room's folder.
 *
 * @param entries that can be read, by file name
 * @param rejected the others, with their reasons
 * @param left how many files were not looked at, for there were too many
 */
public record Room(List<Entry> entries, List<Rejected> rejected, int left) {
  /** More than any room has. */
  public static final int MOST_FILES = 1000;

  private static final int LONGEST_NAME = 60;

  /** A share and the name of its file. */
  public record Entry(String file, Share share) {}

  /** A file that is no share, and why. */
  public record Rejected(String file, String why) {}

  public Room {
    entries = List.copyOf(entries);
    rejected = List.copyOf(rejected);
  }

  /**
   * Reads every {@code *.json} of a folder; what is no share costs a row.
   *
   * @throws IOException if the folder cannot be listed
   */
  public static Room in(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    int left = 0;
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.json")) {
      for (Path file : found) {
        if (files.size() < MOST_FILES) {
          files.add(file);
        } else {
          left++;
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    files.sort(null);
    List<Entry> entries = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    for (Path file : files) {
      try {
        entries.add(new Entry(name(file), ShareFiles.read(file)));
      } catch (ShareFiles.RejectedException e) {
        rejected.add(new Rejected(name(file), String.valueOf(e.getMessage())));
      }
    }
    return new Room(entries, rejected, left);
  }

  /** A file's name without what would steer a terminal or fill a screen. */
  private static String name(Path file) {
    String name = file.getFileName().toString().replaceAll("[^\\p{L}\\p{N} ._-]", "?");
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
  }
}
