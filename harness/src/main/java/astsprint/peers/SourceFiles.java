package astsprint.harness.peers;

import astsprint.corpus.CorpusSources;
import astsprint.corpus.Digests;
import astsprint.corpus.NamedTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The sources and {@code peers.py} as files that another program can read: the very bytes that our
 * own parser gets, in a temporary folder that is gone on {@link #close}.
 */
final class Sources implements AutoCloseable {
  private final Path folder;
  private final Path script;
  private final Map<NamedTree, Path> listings = new EnumMap<>(NamedTree.class);

  Sources(List<NamedTree> trees) throws IOException {
    folder = Files.createTempDirectory("ast-sprint-peers");
    script = folder.resolve("peers.py");
    try (InputStream in = Sources.class.getResourceAsStream("peers.py")) {
      Files.copy(Objects.requireNonNull(in), script);
    }
    for (NamedTree tree : trees) {
      listings.put(tree, write(tree));
    }
  }

  private Path write(NamedTree tree) throws IOException {
    StringBuilder listing = new StringBuilder();
    for (Digests.Row row : tree.expected()) {
      Path file = folder.resolve("sources").resolve(row.file());
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.write(file, CorpusSources.read(row.file()));
      listing.append(row.visits()).append('\t').append(file).append('\n');
    }
    return Files.writeString(folder.resolve(tree + ".tsv"), listing);
  }

  Path script() {
    return script;
  }

  /** A line for each file: the visits it must make, a tab, its path. */
  Path listing(NamedTree tree) {
    return Objects.requireNonNull(listings.get(tree));
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + folder, e);
    }
  }
}
