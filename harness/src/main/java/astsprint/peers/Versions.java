package astsprint.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The versions of libraries, as the build pinned them. */
public final class Versions {
  private static final Properties PINNED = new Properties();

  static {
    try (InputStream in = Versions.class.getResourceAsStream("versions.properties")) {
      PINNED.load(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Versions() {}

  /** Of the library that a peer is, and what it walks if that is not our tree; null for our own. */
  public static @Nullable String of(Peer peer) {
    return switch (peer) {
      case ANTLR_WALKER ->
          "ANTLR " + PINNED.getProperty("antlr") + ", per node of its own parse tree";
      case TREE_SITTER_MOVES, TREE_SITTER_NODES ->
          "tree-sitter %s with grammar %s, per node of its own tree"
              .formatted(
                  PINNED.getProperty("tree-sitter"), PINNED.getProperty("tree-sitter-python"));
      default -> null;
    };
  }
}
