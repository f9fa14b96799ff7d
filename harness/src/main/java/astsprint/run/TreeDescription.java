package astsprint.run;

import astsprint.ast.Module;
import astsprint.benchmark.NotMeasuredException;
import astsprint.benchmark.TreeChoice;
import astsprint.corpus.Digests;
import astsprint.corpus.NamedTree;
import astsprint.corpus.OrderDigest;
import astsprint.corpus.ReferenceWalk;
import astsprint.results.TreeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What results say of a tree: CPython's counts and the digest that every fork checks. */
final class TreeDescription {
  private TreeDescription() {}

  /**
   * A tree's facts.
   *
   * @param words as {@link TreeChoice#of} takes them
   * @return empty if there is no such tree: its cells say so
   */
  static Optional<TreeInfo> of(String words) {
    try {
      TreeChoice tree = TreeChoice.of(words);
      return Optional.of(tree.corpus().isPresent() ? of(tree.corpus().get()) : ofUsers(tree));
    } catch (NotMeasuredException absent) {
      return Optional.empty();
    }
  }

  private static TreeInfo of(NamedTree tree) {
    List<Digests.Row> rows = tree.expected();
    return facts(
        tree.name(),
        rows.stream().map(Digests.Row::order).toList(),
        tree.visits(),
        tree.distinct());
  }

  private static TreeInfo ofUsers(TreeChoice tree) {
    List<String> orders = new ArrayList<>();
    long visits = 0;
    long distinct = 0;
    for (Module root : tree.load()) {
      OrderDigest digest = new OrderDigest();
      ReferenceWalk.Count count = ReferenceWalk.walk(root, digest::add);
      orders.add(digest.hex());
      visits += count.visits();
      distinct += count.distinct();
    }
    return facts(tree.name(), orders, visits, distinct);
  }

  private static TreeInfo facts(String name, List<String> orders, long visits, long distinct) {
    String digest = orders.size() == 1 ? orders.getFirst() : Sha256.hex(String.join("\n", orders));
    return new TreeInfo(name, digest, visits, distinct, orders.size(), null);
  }
}
