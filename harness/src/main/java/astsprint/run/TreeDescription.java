package astsprint.run;

import astsprint.corpus.Digests;
import astsprint.corpus.NamedTree;
import astsprint.results.TreeInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** What results say of a tree: CPython's counts and the digest that every fork checks. */
public final class TreeDescription {
  private TreeDescription() {}

  /** A tree's facts. */
  public static TreeInfo of(NamedTree tree) {
    List<Digests.Row> rows = tree.expected();
    return new TreeInfo(
        tree.name(),
        rows.size() == 1 ? rows.getFirst().order() : digestOfDigests(rows),
        tree.visits(),
        tree.distinct(),
        rows.size(),
        null);
  }

  private static String digestOfDigests(List<Digests.Row> rows) {
    String all = rows.stream().map(Digests.Row::order).collect(Collectors.joining("\n"));
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
