package astsprint.layout;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * A tree as one stream of numbers, called words: rows, one after the other. A row says which nodes
 * are visited next, and which rows come after that. {@code rows.h}, among the native sources, draws
 * one. {@link RowLayout} makes streams of two kinds, and one loop walks both.
 *
 * <p>A walk begins with a node and a row. It visits the node. Then it takes one row after the other
 * from a queue, at first the one it began with, puts out what the row visits, and appends to the
 * queue the places of the rows that the row names.
 *
 * <p>Every object of this class is safe to walk without a check. To make one, the stream is walked
 * once with every index checked. A native walk over the same words by the same rules takes the same
 * steps. That first walk also finds out how large the buffers must be.
 */
public final class FusedRows {
  /**
   * Ids that a copy may touch beyond its last: the widest copy takes 16, and the second run of a
   * short row begins at most 31 words after its header.
   */
  public static final int SLACK = 64;

  /** The header of a row whose two counts follow in words of their own. */
  static final int LONG_ROW = 0x8000;

  private static final int MOST_16_BIT_VALUES = 1 << 16;

  private final int[] words;
  private final int first;
  private final int root;
  private final ShortRow shortRow;
  private final int idBits;
  private final int visits;
  private final int queueStart;
  private final int outputLength;

  /**
   * Takes a stream as it is, and {@code words} with it: nobody else may write there any more.
   *
   * @param first the place of the row to begin with
   * @param root the id to begin with
   * @param shortRow what a short row may hold: what one copy of the walk to come takes
   * @param mostVisits how many visits a walk may make
   * @param ids how many nodes have ids; 0 if what is visited is known to be among them, and they
   *     are no more than words: what a walk reads or writes does not depend on it, for an id is
   *     only handed on
   * @throws IllegalArgumentException if a walk would leave the stream or make more visits
   */
  FusedRows(int[] words, int first, int root, ShortRow shortRow, int mostVisits, int ids) {
    this.words = words;
    this.first = first;
    this.root = root;
    this.shortRow = shortRow;
    if (ids > 0 && (root < 0 || root >= ids)) {
      throw new IllegalArgumentException("no id: " + root);
    }
    int[] queue = new int[Math.min(1024, mostVisits)];
    queue[0] = first;
    int tail = 1;
    long visits = 1;
    long ahead = 0;
    for (int head = 0; head < tail; head++) {
      Row row = row(queue[head]); // No object is made of it in compiled code.
      checkRun(row.firstVisited, row.visits);
      checkRun(row.firstRow, row.rows);
      if (ids > 0) {
        checkIds(row.firstVisited, row.visits, ids);
      }
      visits += row.visits;
      if (visits > mostVisits || row.rows > mostVisits - tail) {
        throw new IllegalArgumentException("more than " + mostVisits + " visits");
      }
      if (tail + row.rows > queue.length) {
        queue = Arrays.copyOf(queue, (int) Math.min(2L * (tail + row.rows), mostVisits));
      }
      for (int i = row.firstRow; i < row.firstRow + row.rows; i++) {
        queue[tail++] = words[i]; // A call to copy would cost more: it is one word or two.
      }
      // What is put out up to here must not reach what the queue then still holds.
      ahead = Math.max(ahead, visits - head);
    }
    long start = ahead + SLACK;
    long length = Math.max(start + tail, visits) + SLACK;
    if (length > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(visits + " visits are more than an array can hold");
    }
    this.idBits = Math.max(words.length, ids) <= MOST_16_BIT_VALUES ? 16 : 32;
    this.visits = (int) visits;
    this.queueStart = (int) start;
    this.outputLength = (int) length;
  }

  /**
   * Takes a copy of a stream from anywhere.
   *
   * @param ids how many nodes have ids, at least 1
   * @throws IllegalArgumentException as the constructor has it
   */
  public static FusedRows ofWords(
      int[] words, int first, int root, ShortRow shortRow, int mostVisits, int ids) {
    if (mostVisits < 1 || ids < 1) {
      throw new IllegalArgumentException("visits " + mostVisits + ", ids " + ids);
    }
    return new FusedRows(words.clone(), first, root, shortRow, mostVisits, ids);
  }

  /** A run of words must lie within the stream; the row at a place, when its turn comes. */
  private void checkRun(int first, int length) {
    if (first < 0 || length < 0 || length > words.length - first) {
      throw new IllegalArgumentException(length + " words from " + first + " leave the stream");
    }
  }

  private void checkIds(int first, int length, int ids) {
    for (int i = first; i < first + length; i++) {
      if (words[i] < 0 || words[i] >= ids) {
        throw new IllegalArgumentException("no id: " + words[i]);
      }
    }
  }

  /**
   * Begins a row.
   *
   * @param row its place
   * @param firstRow where its second run begins; for a long row always behind the first
   * @return where its first run begins
   */
  static int putHeader(int[] words, int row, boolean isLong, int visits, int rows, int firstRow) {
    if (isLong) {
      words[row] = LONG_ROW;
      words[row + 1] = visits;
      words[row + 2] = rows;
      return row + 3;
    }
    words[row] = visits | rows << 5 | (firstRow - row) << 10;
    return row + 1;
  }

  /**
   * The {@code i}-th word of the stream.
   *
   * @throws IllegalArgumentException if there is none
   */
  public int word(int i) {
    if (i < 0 || i >= words.length) {
      throw new IllegalArgumentException("no word " + i + " among " + words.length);
    }
    return words[i];
  }

  /**
   * What a row holds.
   *
   * @param isLong whether its two counts have words of their own
   * @param visits how many nodes it visits
   * @param firstVisited where their ids begin
   * @param rows how many rows come of it
   * @param firstRow where their places begin
   */
  public record Row(boolean isLong, int visits, int firstVisited, int rows, int firstRow) {}

  /**
   * The row at a place that the stream names.
   *
   * @throws IllegalArgumentException if no row can begin there
   */
  public Row row(int place) {
    int header = word(place);
    if (header == LONG_ROW) {
      int visits = word(place + 1);
      return new Row(true, visits, place + 3, word(place + 2), place + 3 + visits);
    }
    Row row = new Row(false, header & 31, place + 1, header >> 5 & 31, place + (header >> 10));
    if (header >>> 15 != 0 || !shortRow.holds(row.visits, row.rows)) {
      throw new IllegalArgumentException("no header of a row: " + header + " at " + place);
    }
    return row;
  }

  /** Length of the stream, in words. */
  public int length() {
    return words.length;
  }

  /** The width of an id, which is that of a word: 16 or 32. */
  public int idBits() {
    return idBits;
  }

  /** The place of the row to begin with. */
  public int first() {
    return first;
  }

  /** The id to begin with. */
  public int root() {
    return root;
  }

  /** What a row without counts of its own holds at most. */
  public ShortRow shortRow() {
    return shortRow;
  }

  /** How many visits a walk makes. */
  public int visits() {
    return visits;
  }

  /** Where in the output the queue begins: so far ahead that no copy overtakes its head. */
  public int queueStart() {
    return queueStart;
  }

  /** Ids for which the output must have room: visits, queue and slack, sharing what they can. */
  public int outputLength() {
    return outputLength;
  }

  /**
   * Writes the stream to the beginning of {@code memory}.
   *
   * @param bits the width of a word there: 16, if {@link #idBits} is, or 32
   */
  public void copyTo(MemorySegment memory, int bits) {
    Ids.copy(words, memory, 0, bits);
  }
}
