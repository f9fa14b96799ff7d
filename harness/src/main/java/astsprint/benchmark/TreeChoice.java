package astsprint.benchmark;

import astsprint.ast.Module;
import astsprint.corpus.Digests;
import astsprint.corpus.Forest;
import astsprint.corpus.NamedTree;
import astsprint.parse.Python;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.results.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is walked, by the words of {@code -p tree=}: a tree of the corpus, or a file or folder of
 * the user's.
 *
 * @param corpus the tree of the corpus, if it is one
 * @param files the user's files, if it is none: at least one
 * @param name names it in results; of a user's own, the last part of its path
 */
public record TreeChoice(Optional<NamedTree> corpus, List<Path> files, String name) {
  public TreeChoice {
    files = List.copyOf(files);
  }

  /** What {@code words} name in results, whether or not it is there. */
  static String nameOf(String words) {
    return isCorpus(words) ? words : String.valueOf(Path.of(words).normalize().getFileName());
  }

  private static boolean isCorpus(String words) {
    return Arrays.stream(NamedTree.values()).anyMatch(tree -> tree.name().equals(words));
  }

  /**
   * Finds it.
   *
   * @throws NotMeasuredException if there is neither such a tree nor such a file, or no Python
   *     source in the folder
   */
  public static TreeChoice of(String words) {
    if (isCorpus(words)) {
      return of(NamedTree.valueOf(words));
    }
    Path path = Path.of(words);
    try (Stream<Path> below = Files.walk(path)) {
      List<Path> sources =
          below
              .filter(file -> file.equals(path) || file.toString().endsWith(".py"))
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
      if (!sources.isEmpty()) {
        return new TreeChoice(Optional.empty(), sources, nameOf(words));
      }
    } catch (IOException absent) {
      throw unavailable(words + ": no tree of the corpus, and no file or folder");
    }
    throw unavailable(words + ": no Python source in this folder");
  }

  public static TreeChoice of(NamedTree tree) {
    return new TreeChoice(Optional.of(tree), List.of(), tree.name());
  }

  /** Whether its objects are shuffled on the heap. */
  boolean shuffled() {
    return corpus.equals(Optional.of(NamedTree.FOREST_SHUFFLED));
  }

  /** Whether this is one module made of many files. */
  boolean isForest() {
    return corpus.map(NamedTree::isForest).orElse(false);
  }

  /**
   * Parses the files anew: one root each, or one for all if this is a forest.
   *
   * @throws NotMeasuredException if a user's file is no valid Python
   */
  public List<Module> load() {
    if (corpus.isPresent()) {
      return corpus.get().load();
    }
    List<Module> roots = new ArrayList<>();
    for (Path file : files) {
      try {
        roots.add(Python.parse(Files.readAllBytes(file)));
      } catch (PythonSyntaxError | IOException e) {
        throw unavailable(file.getFileName() + ": " + e.getMessage());
      }
    }
    System.gc(); // As NamedTree.load does, and for its reason.
    return roots;
  }

  /** The digest that module {@code i} has according to CPython, or the reference walk's. */
  String order(int i, Module root) {
    return corpus.isPresent() && !isForest()
        ? corpus.get().expected().get(i).order()
        : Forest.order(root);
  }

  /** What to call module {@code i} in a message. */
  String nameOf(int i) {
    return corpus.isEmpty()
        ? String.valueOf(files.get(i).getFileName())
        : isForest() ? name : corpus.get().files().get(i);
  }

  /** CPython's counts of each file; empty for a user's own. */
  public List<Digests.Row> expected() {
    return corpus.map(NamedTree::expected).orElse(List.of());
  }

  private static NotMeasuredException unavailable(String reason) {
    return new NotMeasuredException(Failure.Kind.UNAVAILABLE, reason);
  }
}
