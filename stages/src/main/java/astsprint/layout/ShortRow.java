package astsprint.layout;

/**
 * What one copy of a walk takes: a row that holds no more is short.
 *
 * @param visits how many ids of nodes, up to {@link #MOST}
 * @param rows how many places of rows, up to {@link #MOST}
 */
public record ShortRow(int visits, int rows) {
  /** The header gives five bits to each number, and to the place where the second run begins. */
  public static final int MOST = 16;

  /**
   * Such a row.
   *
   * @throws IllegalArgumentException if a number is not from 1 to {@link #MOST}
   */
  public ShortRow {
    if (visits < 1 || visits > MOST || rows < 1 || rows > MOST) {
      throw new IllegalArgumentException("short rows of " + visits + " and " + rows);
    }
  }

  /** Whether a row with so many of each is short. */
  boolean holds(int visits, int rows) {
    return visits <= this.visits && rows <= this.rows;
  }

  /** Whether every row that is short here is short there too. */
  public boolean within(ShortRow other) {
    return other.holds(visits, rows);
  }
}
