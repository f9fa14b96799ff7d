package astsprint.peers;

import astsprint.corpus.CorpusSources;
import astsprint.corpus.Digests;
import astsprint.corpus.NamedTree;
import astsprint.process.TemporaryFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The sources, {@code peers.py} and {@code lint_peers.py} as files that another program can read:
 * the very bytes that our own parser gets, in a temporary folder that is gone on {@link #close}.
 */
public final class SourceFiles implements AutoCloseable {
  private final TemporaryFolder folder;
  private final Path script;
  private final Path lintScript;
  private final Map<NamedTree, Path> listings = new EnumMap<>(NamedTree.class);

  /** Writes the sources of these trees. */
  public SourceFiles(List<NamedTree> trees) throws IOException {
    folder = TemporaryFolder.make("peers");
    script = script("peers.py");
    lintScript = script("lint_peers.py");
    for (NamedTree tree : trees) {
      listings.put(tree, write(tree));
    }
  }

  private Path script(String name) throws IOException {
    Path script = folder.path().resolve(name);
    try (InputStream in = SourceFiles.class.getResourceAsStream(name)) {
      Files.copy(Objects.requireNonNull(in), script);
    }
    return script;
  }

  private Path write(NamedTree tree) throws IOException {
    StringBuilder listing = new StringBuilder();
    for (Digests.Row row : tree.expected()) {
      Path file = folder.path().resolve("sources").resolve(row.file());
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.write(file, CorpusSources.read(row.file()));
      listing.append(row.visits()).append('\t').append(file).append('\n');
    }
    return Files.writeString(folder.path().resolve(tree + ".tsv"), listing);
  }

  /** Where {@code peers.py} lies. */
  public Path script() {
    return script;
  }

  /** Where {@code lint_peers.py} lies. */
  public Path lintScript() {
    return lintScript;
  }

  /** The folder that holds the sources of all trees, and nothing else. */
  public Path sources() {
    return folder.path().resolve("sources");
  }

  /** A file without a line, to see what a program takes to start. */
  public Path empty() throws IOException {
    return Files.writeString(folder.path().resolve("empty.py"), "");
  }

  /** The same listed. */
  public Path emptyListing() throws IOException {
    return Files.writeString(folder.path().resolve("empty.tsv"), "1\t" + empty() + "\n");
  }

  /** A line for each file: the visits it must make, a tab, its path. */
  public Path listing(NamedTree tree) {
    return Objects.requireNonNull(listings.get(tree));
  }

  @Override
  public void close() {
    folder.close();
  }
}
