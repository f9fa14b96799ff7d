package astsprint.benchmark;

import astsprint.corpus.Forest;
import java.util.List;

/**
 * The heap of a fork: of fixed size, touched beforehand, with a young generation so large that
 * building the tree causes no collection, which would lay its nodes out anew.
 *
 * @param megabytes of the whole heap
 * @param young of these, those of the young generation
 * @param forest whether it follows the size of the forest
 */
record Heap(int megabytes, int young, boolean forest) {
  /** Parsing sixteen files allocates 130 MB. To touch a GB would be a quarter of a fork's time. */
  private static final int SMALL = 512;

  private static final int MANY = 1024;
  private static final int LIBRARY = 4096;

  /** The heap for a tree, by its name in results; a user's own files may be many. */
  static Heap of(String tree) {
    return switch (tree) {
      case "DIFFLIB", "SIXTEEN", BrokenSources.NAME -> sized(SMALL, false);
      case "SIXTY_FOUR" -> sized(MANY, false);
      case "FOREST", "FOREST_SHUFFLED" ->
          sized((int) (Forest.heapBytes(Forest.copies()) >> 20), true);
      default -> sized(LIBRARY, false);
    };
  }

  /** Three quarters are young. */
  private static Heap sized(int megabytes, boolean forest) {
    return new Heap(megabytes, megabytes / 4 * 3, forest);
  }

  List<String> flags() {
    return List.of(
        "-Xms" + megabytes + "m",
        "-Xmx" + megabytes + "m",
        "-Xmn" + young + "m",
        "-XX:+AlwaysPreTouch");
  }
}
