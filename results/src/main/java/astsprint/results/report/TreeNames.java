package astsprint.results.report;

import java.util.Map;

/** Trees as reports name them: with what it means that just these are walked. */
final class TreeNames {
  private static final Map<String, String> MEANINGS =
      Map.of(
          "DIFFLIB", "one file, learnt by heart",
          "SIXTEEN", "sixteen files in turn");

  private TreeNames() {}

  /** Whether it belongs beside the headline. */
  static boolean known(String tree) {
    return MEANINGS.containsKey(tree);
  }

  /** {@code SIXTEEN, sixteen files in turn}; the name alone where it says all. */
  static String told(String tree) {
    String meaning = MEANINGS.get(tree);
    return meaning == null ? tree : tree + ", " + meaning;
  }
}
