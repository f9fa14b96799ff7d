package astsprint.layout;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * A tree as one stream of words, without a table of nodes: an inner node's id is the place of its
 * row in the stream, a leaf's the place where it is first mentioned. {@code rows.h}, among the
 * native sources, draws a row.
 *
 * <p>No stream that could lead a walk outside its arrays exists as an object of this class: making
 * one walks it once, every index checked, and a native walk over the same words by the same rules
 * takes the same steps. On the way the walk finds out what the buffers must hold.
 */
public final class FusedRows {
  /** No row is short that has more children: the header gives five bits to their number. */
  public static final int LONGEST_SHORT_ROW = 16;

  /**
   * Ids that a copy may touch beyond its last: the widest vector holds 32 of 16 bits, and the inner
   * children of a short row begin at most 31 words after its header.
   */
  public static final int SLACK = 64;

  /** The header of a row whose two counts follow in words of their own. */
  static final int LONG_ROW = 0x8000;

  private static final int MOST_16_BIT_WORDS = 1 << 16;

  private final int[] words;
  private final int root;
  private final int shortRow;
  private final int visits;
  private final int queueStart;
  private final int outputLength;

  /**
   * Takes a stream as it is, and {@code words} with it: nobody else may write there any more.
   *
   * @param root the id to begin with
   * @param shortRow how many children a short row may have, up to {@link #LONGEST_SHORT_ROW}: what
   *     one vector of the walk to come holds
   * @param mostVisits how many visits a walk may make
   * @param namesItsOwn whether every child is known to be a place in the stream; what a walk reads
   *     or writes does not depend on it, for a leaf's id is only handed on
   * @throws IllegalArgumentException if a walk would leave the stream or make more visits
   */
  FusedRows(int[] words, int root, int shortRow, int mostVisits, boolean namesItsOwn) {
    this.words = words;
    this.root = root;
    this.shortRow = shortRow;
    int[] queue = new int[Math.min(1024, mostVisits)];
    queue[0] = root;
    int tail = 1;
    long visits = 1;
    long ahead = 0;
    for (int head = 0; head < tail; head++) {
      int row = queue[head];
      int header = word(row);
      boolean isLong = header == LONG_ROW;
      int children = isLong ? word(row + 1) : header & 31;
      int inner = isLong ? word(row + 2) : header >> 5 & 31;
      int firstInner = isLong ? row + 3 + children : row + (header >> 10);
      if (!isLong && (header >>> 15 != 0 || children > shortRow || inner > shortRow)) {
        throw new IllegalArgumentException("no header of a row: " + header + " at " + row);
      }
      int first = isLong ? row + 3 : row + 1;
      checkRun(first, children);
      checkRun(firstInner, inner);
      if (!namesItsOwn) {
        checkIds(first, children);
      }
      visits += children;
      if (visits > mostVisits || inner > mostVisits - tail) {
        throw new IllegalArgumentException("more than " + mostVisits + " visits");
      }
      if (tail + inner > queue.length) {
        queue = Arrays.copyOf(queue, (int) Math.min(2L * (tail + inner), mostVisits));
      }
      for (int i = firstInner; i < firstInner + inner; i++) {
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
    this.visits = (int) visits;
    this.queueStart = (int) start;
    this.outputLength = (int) length;
  }

  /**
   * Takes a copy of a stream from anywhere.
   *
   * @throws IllegalArgumentException as the constructor has it
   */
  public static FusedRows ofWords(int[] words, int root, int shortRow, int mostVisits) {
    if (shortRow < 1 || shortRow > LONGEST_SHORT_ROW || mostVisits < 1) {
      throw new IllegalArgumentException("short rows of " + shortRow + ", visits " + mostVisits);
    }
    return new FusedRows(words.clone(), root, shortRow, mostVisits, false);
  }

  /** A run of words must lie within the stream; inner ids are looked at when their turn comes. */
  private void checkRun(int first, int length) {
    if (first < 0 || length < 0 || length > words.length - first) {
      throw new IllegalArgumentException(length + " words from " + first + " leave the stream");
    }
  }

  /** Every child must be a place in the stream, for there its node will be looked for. */
  private void checkIds(int first, int length) {
    for (int i = first; i < first + length; i++) {
      if (words[i] < 0 || words[i] >= words.length) {
        throw new IllegalArgumentException("no id: " + words[i]);
      }
    }
  }

  /** Begins the row at {@code row}; of a long one the inner ids follow the children. */
  static void putHeader(
      int[] words, int row, boolean isLong, int count, int inner, int firstInner) {
    if (isLong) {
      words[row] = LONG_ROW;
      words[row + 1] = count;
      words[row + 2] = inner;
    } else {
      words[row] = count | inner << 5 | (firstInner - row) << 10;
    }
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

  /** Length of the stream, in words; every id is below it. */
  public int length() {
    return words.length;
  }

  /** The width of an id, which is that of a word: 16 or 32. */
  public int idBits() {
    return words.length <= MOST_16_BIT_WORDS ? 16 : 32;
  }

  /** The id to begin with. */
  public int root() {
    return root;
  }

  /** The most children that a row without counts of its own has. */
  public int shortRow() {
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
