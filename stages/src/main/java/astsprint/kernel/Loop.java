package astsprint.kernel;

import astsprint.layout.FusedRows;

/**
 * The native loops: fused rows or compressed sparse rows, copied one id at a time or by vectors.
 * Each stands for a loop over ids of 16 bits and one over ids of 32.
 */
public enum Loop {
  ROWS_BY_ID(0, 0),
  ROWS_BY_16(2, 16),
  ROWS_BY_32(4, 32),
  ROWS_BY_64(6, 64),
  CSR_BY_ID(8, 0),
  CSR_BY_16(10, 16);

  private final int code;
  private final int vectorBytes;

  Loop(int code, int vectorBytes) {
    this.code = code;
    this.vectorBytes = vectorBytes;
  }

  /**
   * The loop that serves best on this processor: eight children to a copy where the vectors allow.
   * Wider ones, of 64 bytes, straddle two cache lines, and lose.
   *
   * @param idBits 16 or 32
   */
  public static Loop best(int idBits) {
    return idBits == 32 && Kernel.widestVector().get() >= 32 ? ROWS_BY_32 : ROWS_BY_16;
  }

  /** How many children one copy takes. */
  public int shortRow(int idBits) {
    return vectorBytes == 0
        ? FusedRows.LONGEST_SHORT_ROW
        : Math.min(FusedRows.LONGEST_SHORT_ROW, vectorBytes * 8 / idBits);
  }

  /** The number in {@code kernel.h}. */
  int code(int idBits) {
    return idBits == 16 ? code : code + 1;
  }

  /** Bytes that are copied at a time; 0 if ids are copied one by one. */
  public int vectorBytes() {
    return vectorBytes;
  }

  boolean fused() {
    return code < CSR_BY_ID.code;
  }
}
