package astsprint.peers;

import astsprint.results.Subject;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A way to walk the same source that is not one of the stages. */
public enum Peer {
  CPYTHON_WALK(Subject.CPYTHON, "CPython ast.walk", Host.CPYTHON),
  CPYTHON_LIST("cpython-list", "CPython: list", Host.CPYTHON),
  CPYTHON_INLINED_CHILDREN("cpython-inlined-children", "CPython: children inlined", Host.CPYTHON),
  CPYTHON_INLINED_FIELDS("cpython-inlined-fields", "CPython: fields inlined", Host.CPYTHON),
  CPYTHON_FUSED_CHECK("cpython-fused-check", "CPython: fused check", Host.CPYTHON),
  FAST_WALK_DFS("fast-walk-dfs", "fast-walk walk_dfs", Host.FAST_WALK),
  FAST_WALK_UNORDERED("fast-walk-unordered", "fast-walk walk_unordered", Host.FAST_WALK),
  FAST_WALK_OF_TYPES("fast-walk-of-types", "fast-walk walk_of_types", Host.FAST_WALK),
  FOR_EACH_CHILD("java-forEachChild", "Java: forEachChild", Host.JVM),
  PATTERN_SWITCH("java-switch", "Java: pattern switch", Host.JVM),
  ANTLR_WALKER("antlr-walker", "ANTLR ParseTreeWalker", Host.JVM),
  TREE_SITTER_MOVES("tree-sitter-moves", "tree-sitter: moves only", Host.JVM),
  TREE_SITTER_NODES("tree-sitter-nodes", "tree-sitter: with nodes", Host.JVM);

  /** What runs it. */
  public enum Host {
    /** Python code under the machine's CPython. */
    CPYTHON,
    /** The package from PyPI, under the same CPython. */
    FAST_WALK,
    /** A fork of this JVM. */
    JVM
  }

  /** ast.parse, which is no walk: its unit is a byte of source. */
  public static final String CPYTHON_PARSE = Subject.CPYTHON_PARSE;

  private final String key;
  private final String title;
  private final Host host;

  Peer(String key, String title, Host host) {
    this.key = key;
    this.title = title;
    this.host = host;
  }

  /** Names it in results. */
  public String key() {
    return key;
  }

  /** A few words for a table. */
  public String title() {
    return title;
  }

  /** What it needs to run. */
  public Host host() {
    return host;
  }

  /**
   * Whether it hands out nodes of some classes alone: then it stands beside our filtered walks, and
   * not beside walks that hand out all.
   */
  public boolean isFiltered() {
    return this == FAST_WALK_OF_TYPES;
  }

  /**
   * Whether it has a method for each class of nodes, or a case: one for rare classes runs rarely.
   */
  boolean hasCodePerClass() {
    return this == FOR_EACH_CHILD || this == PATTERN_SWITCH;
  }

  /** It, or nothing if {@code key} names none. */
  public static Optional<Peer> of(String key) {
    return Arrays.stream(values()).filter(peer -> peer.key.equals(key)).findFirst();
  }

  /** CPython's parser, as results know it. */
  public static Subject parser(@Nullable String version) {
    return new Subject(
        CPYTHON_PARSE,
        "CPython ast.parse",
        Subject.Role.PEER,
        Subject.Walks.OBJECTS,
        version,
        null);
  }

  /** As results know it. */
  public Subject subject(@Nullable String version, @Nullable String unavailable) {
    return new Subject(key, title, Subject.Role.PEER, Subject.Walks.OBJECTS, version, unavailable);
  }
}
