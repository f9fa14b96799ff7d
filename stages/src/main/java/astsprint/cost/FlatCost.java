package astsprint.cost;

import astsprint.layout.CompressedRows;

/** Counts what {@code S09FlatArray} does, whose every index is checked. */
final class FlatCost {
  private FlatCost() {}

  static WalkCost of(CompressedRows tree, TouchLog log) {
    Tally tally = new Tally(log);
    int[] start = tree.start();
    int[] children = tree.children();
    int[] visits = new int[tree.visits()];
    visits[0] = tree.root();
    tally.stores(1);
    int tail = 1;
    for (int head = 0; head < tail; head++) {
      log.visit(head);
      int node = visits[head];
      int from = start[node];
      int degree = start[node + 1] - from;
      tally.branches(1); // Is there one more to expand?
      tally.loads(3);
      tally.branches(3); // Their indices.
      touch(tally, Region.VISITS, head, 1);
      touch(tally, Region.START, node, 2);
      // For each child: is there one, read it, write it, and two indices. Then there is none.
      tally.branches(3L * degree + 1);
      tally.loads(degree);
      tally.stores(degree);
      touch(tally, Region.CHILDREN, from, degree);
      touch(tally, Region.VISITS, tail, degree);
      System.arraycopy(children, from, visits, tail, degree);
      tail += degree;
    }
    tally.branches(1);
    return tally.cost(tail, 0);
  }

  private static void touch(Tally tally, Region array, int from, int count) {
    tally.touch(array, (long) from * Integer.BYTES, (long) count * Integer.BYTES);
  }
}
