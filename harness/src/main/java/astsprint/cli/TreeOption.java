package astsprint.cli;

import astsprint.corpus.NamedTree;
import java.util.Arrays;
import java.util.Iterator;
import picocli.CommandLine.Option;

/** What is walked: a tree of the corpus, or a user's own. */
final class TreeOption {
  @Option(
      names = "--tree",
      defaultValue = "DIFFLIB",
      completionCandidates = Names.class,
      description =
          "What is walked: ${COMPLETION-CANDIDATES}, a Python file, or a folder of them."
              + " Default: ${DEFAULT-VALUE}.")
  private String tree = NamedTree.DIFFLIB.name();

  String words() {
    return tree;
  }

  /** The corpus's own. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(NamedTree.values()).map(NamedTree::name).iterator();
    }
  }
}
