package astsprint.corpus;

import astsprint.ast.Module;
import astsprint.parse.Python;
import astsprint.parse.error.PythonSyntaxError;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The trees that benchmarks and tables name. */
public enum NamedTree {
  /**
   * {@code difflib.py}, the example of the article: 6,762 visits. Walked again and again, it is
   * learnt by heart by the processor's branch predictor.
   */
  DIFFLIB,

  /** {@link #SIXTEEN_FILES} in turn: what a linter meets, and more than a predictor remembers. */
  SIXTEEN,

  /**
   * The sixteen and the forty-eight other files of the corpus nearest to difflib in visits, in
   * turn; the first K of them are what a rotation of K files walks.
   */
  SIXTY_FOUR,

  /** All 713 files of the corpus, a tree each: 1,188,529 visits. */
  LIBRARY,

  /**
   * One module with the bodies of all files, so often that no cache holds it: see {@link Forest}.
   */
  FOREST,

  /** The same, its nodes in random order on the heap: a heap that has aged. */
  FOREST_SHUFFLED;

  /**
   * Files of 5,195 to 8,218 visits, difflib first, chosen once for variety: a wire protocol, file
   * handling, classes and their proxies, coroutines, containers, a hand-written parser, assertions,
   * configuration, a table of opcodes, arithmetic on addresses, a client, a tree builder, a
   * graphical toolkit, and a generator of code. None is made by a program.
   */
  public static final List<String> SIXTEEN_FILES =
      List.of(
          "difflib.py",
          "imaplib.py",
          "shutil.py",
          "multiprocessing/managers.py",
          "asyncio/selector_events.py",
          "collections/__init__.py",
          "re/_parser.py",
          "unittest/case.py",
          "logging/__init__.py",
          "pickletools.py",
          "configparser.py",
          "ipaddress.py",
          "http/client.py",
          "xml/etree/ElementTree.py",
          "tkinter/ttk.py",
          "dataclasses.py");

  /** Whether this is one module made of many files, of which CPython has no digest. */
  public boolean isForest() {
    return this == FOREST || this == FOREST_SHUFFLED;
  }

  /** The files that are parsed. */
  public List<String> files() {
    return switch (this) {
      case DIFFLIB -> List.of("difflib.py");
      case SIXTEEN -> SIXTEEN_FILES;
      case SIXTY_FOUR -> sixtyFour();
      case LIBRARY, FOREST, FOREST_SHUFFLED -> CorpusSources.names();
    };
  }

  /** What CPython makes of each file, in the order of {@link #files}. */
  public List<Digests.Row> expected() {
    return files().stream().map(Digests::row).toList();
  }

  /** How many nodes {@code ast.walk} yields on all roots together. */
  public int visits() {
    return isForest() ? Forest.visits() : expected().stream().mapToInt(Digests.Row::visits).sum();
  }

  /** How many different nodes all roots hold together, singletons counted in each. */
  public int distinct() {
    return isForest()
        ? Forest.distinct()
        : expected().stream().mapToInt(Digests.Row::distinct).sum();
  }

  /**
   * Parses the files anew: one root each, or one for all if this is a forest.
   *
   * <p>A full collection then closes the gaps that the parser's own objects leave: walkers that
   * allocate would have that done to their tree soon, the others never, and the tree is not to
   * depend on who walks it.
   */
  public List<Module> load() {
    if (isForest()) {
      return List.of(Forest.load(this == FOREST_SHUFFLED));
    }
    List<Module> roots = files().stream().map(NamedTree::parse).collect(Collectors.toList());
    System.gc();
    return roots;
  }

  private static List<String> sixtyFour() {
    int size = Digests.row("difflib.py").visits();
    Stream<String> others =
        Digests.rows().stream()
            .filter(row -> !SIXTEEN_FILES.contains(row.file()))
            .sorted(
                Comparator.comparingInt((Digests.Row row) -> Math.abs(row.visits() - size))
                    .thenComparing(Digests.Row::file))
            .map(Digests.Row::file);
    return Stream.concat(SIXTEEN_FILES.stream(), others).limit(64).toList();
  }

  static Module parse(String file) {
    try {
      return Python.parse(CorpusSources.read(file));
    } catch (PythonSyntaxError e) {
      throw new IllegalStateException(file + " of the corpus does not parse", e);
    }
  }
}
