package astsprint.cost;

import astsprint.layout.FusedRows;

/** Counts what {@code S10NativeKernel} does: the rules of {@code rows.h}, word by word. */
final class StreamCost {
  private final FusedRows rows;
  private final int idBytes;
  private final int vectorBytes;
  private final TouchLog log;
  private final Tally tally;

  private StreamCost(FusedRows rows, int vectorBytes, TouchLog log) {
    this.log = log;
    this.tally = new Tally(log);
    this.rows = rows;
    this.idBytes = rows.idBits() / Byte.SIZE;
    this.vectorBytes = vectorBytes;
  }

  /**
   * The cost of one walk.
   *
   * @param vectorBytes the widest that a copy takes at once
   */
  static WalkCost of(FusedRows rows, int vectorBytes, TouchLog log) {
    return new StreamCost(rows, vectorBytes, log).walk();
  }

  private WalkCost walk() {
    int[] queue = new int[rows.visits()];
    queue[0] = rows.first();
    log.visit(0);
    tally.stores(2);
    touch(Region.OUTPUT, 0, 1);
    touch(Region.OUTPUT, rows.queueStart(), 1);
    int tail = 1;
    int visits = 1;
    for (int head = 0; head < tail; head++) {
      FusedRows.Row row = rows.row(queue[head]);
      log.putOut(visits);
      tally.branches(2); // Is there a row, and is it a long one?
      tally.loads(2); // Its place, and its header.
      if (row.isLong()) {
        tally.loads(2);
        copy(row.visits());
        copy(row.rows());
      } else {
        copy(rows.shortRow().visits());
        copy(rows.shortRow().rows());
      }
      int place = queue[head];
      touch(Region.STREAM, place, row.firstVisited() - place + row.visits());
      touch(Region.STREAM, row.firstRow(), row.rows());
      touch(Region.OUTPUT, visits, row.visits());
      touch(Region.OUTPUT, rows.queueStart() + tail, row.rows());
      for (int i = 0; i < row.rows(); i++) {
        queue[tail++] = rows.word(row.firstRow() + i);
      }
      visits += row.visits();
    }
    tally.branches(1);
    return tally.cost(visits, 0);
  }

  /** A copy of so many words, by whole vectors. */
  private void copy(int words) {
    int vectors = (words * idBytes + vectorBytes - 1) / vectorBytes;
    tally.loads(vectors);
    tally.stores(vectors);
  }

  private void touch(Region array, int from, int words) {
    tally.touch(array, (long) from * idBytes, (long) words * idBytes);
  }
}
