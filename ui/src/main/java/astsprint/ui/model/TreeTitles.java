package astsprint.ui.model;

import java.util.List;

/** The trees that runs walk, in words. */
public final class TreeTitles {
  /** What a linter meets: the tree that the headline is about. */
  public static final String HEADLINE = "SIXTEEN";

  /** The article's own example. */
  public static final String ARTICLE = "DIFFLIB";

  /** Trees that the project walks by these names. */
  public static final List<String> NAMED =
      List.of(HEADLINE, ARTICLE, "SIXTY_FOUR", "LIBRARY", "FOREST", "FOREST_SHUFFLED");

  private TreeTitles() {}

  /** The tree's name and, where it is one of the project's own, what it is. */
  public static String of(String tree) {
    String words = words(tree);
    return words.equals(tree) ? tree : tree + " · " + words;
  }

  /**
   * What the tree is: {@code sixteen files in turn}; its name where it is none of the project's.
   */
  public static String words(String tree) {
    return switch (tree) {
      case "DIFFLIB" -> "one file, learnt by heart";
      case "SIXTEEN" -> "sixteen files in turn";
      case "SIXTY_FOUR" -> "sixty-four files in turn";
      case "LIBRARY" -> "all files of the corpus";
      case "FOREST" -> "more than any cache holds";
      case "FOREST_SHUFFLED" -> "the same, its nodes in random order";
      default -> tree;
    };
  }

  /** The tree to begin with: the one that the headline is about, if it was walked. */
  public static String preferred(List<String> trees, String chosen) {
    if (trees.contains(chosen) || trees.isEmpty()) {
      return chosen;
    }
    return trees.contains(HEADLINE) ? HEADLINE : trees.getFirst();
  }
}
