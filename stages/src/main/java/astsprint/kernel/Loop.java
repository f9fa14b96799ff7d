package astsprint.kernel;

import astsprint.layout.ShortRow;
import java.util.Locale;

/**
 * The native loops: over fused rows or compressed sparse rows, ids copied one at a time or by
 * vectors. Each stands for a loop over ids of 16 bits and one over ids of 32.
 */
public enum Loop {
  ROWS_BY_ID(0, 0),
  ROWS_BY_16(2, 16),
  ROWS_BY_32(4, 32),
  CSR_BY_ID(6, 0),
  CSR_BY_16(8, 16),
  FAMILIES_BY_16(10, 16),
  FAMILIES_BY_32(12, 32);

  private static final ShortRow FAMILY = new ShortRow(16, 8);

  private final int code;
  private final int vectorBytes;

  Loop(int code, int vectorBytes) {
    this.code = code;
    this.vectorBytes = vectorBytes;
  }

  /** The loop that serves rows of families best on this processor. */
  public static Loop forFamilies() {
    return Kernel.widestVector().get() >= 32 ? FAMILIES_BY_32 : FAMILIES_BY_16;
  }

  /**
   * The loop that serves rows of nodes best on this processor: eight children to a copy where the
   * vectors allow.
   *
   * @param idBits 16 or 32
   */
  public static Loop forNodes(int idBits) {
    return idBits == 32 && Kernel.widestVector().get() >= 32 ? ROWS_BY_32 : ROWS_BY_16;
  }

  /** What one copy takes. */
  public ShortRow shortRow(int idBits) {
    return switch (this) {
      case FAMILIES_BY_16, FAMILIES_BY_32 -> FAMILY;
      case ROWS_BY_ID, CSR_BY_ID -> new ShortRow(ShortRow.MOST, ShortRow.MOST);
      case ROWS_BY_16, ROWS_BY_32, CSR_BY_16 -> {
        int ids = Math.min(ShortRow.MOST, vectorBytes * 8 / idBits);
        yield new ShortRow(ids, ids);
      }
    };
  }

  /**
   * The name of the function in C that is this loop, as {@code kernel.c} has it.
   *
   * @param idBits 16 or 32
   */
  public String function(int idBits) {
    String name = name().toLowerCase(Locale.ROOT);
    int kind = name.indexOf('_');
    String copies = name.substring(kind).replace("_by_id", fused() ? "_by_1" : "");
    return name.substring(0, kind) + "_" + idBits + copies + "_walk";
  }

  /** The number in {@code kernel.h}. */
  int code(int idBits) {
    return idBits == 16 ? code : code + 1;
  }

  /** Bytes of the vectors that it copies by; 0 if ids are copied one by one. */
  public int vectorBytes() {
    return vectorBytes;
  }

  boolean fused() {
    return this != CSR_BY_ID && this != CSR_BY_16;
  }
}
