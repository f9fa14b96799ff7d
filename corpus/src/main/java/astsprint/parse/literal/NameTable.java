package astsprint.parse.literal;

import org.jspecify.annotations.Nullable;

/**
 * The names of one source, each one string however often it is written. A tree's names are looked
 * up and compared far more often than they are made: so each is hashed once, and most comparisons
 * are of one object with itself.
 */
public final class NameTable {
  private @Nullable String[] table = new String[256];
  private int size;

  /**
   * The name that stands in {@code source} from {@code start} to before {@code end}.
   *
   * @throws LiteralError as {@link Identifiers#name}
   */
  public String name(String source, int start, int end) {
    int hash = 0;
    int all = 0;
    for (int i = start; i < end; i++) {
      char c = source.charAt(i);
      hash = 31 * hash + c; // As String.hashCode.
      all |= c;
    }
    if (all >= 0x80) {
      return Identifiers.name(source.substring(start, end));
    }
    int slot = slot(hash);
    for (String known = table[slot]; known != null; known = table[slot]) {
      if (known.length() == end - start && source.startsWith(known, start)) {
        return known;
      }
      slot = next(slot);
    }
    String name = source.substring(start, end);
    table[slot] = name;
    if (++size > table.length / 2) {
      grow();
    }
    return name;
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 16)) & (table.length - 1);
  }

  private int next(int slot) {
    return (slot + 1) & (table.length - 1);
  }

  private void grow() {
    @Nullable String[] names = table;
    table = new String[2 * names.length];
    for (String name : names) {
      if (name != null) {
        int slot = slot(name.hashCode());
        while (table[slot] != null) {
          slot = next(slot);
        }
        table[slot] = name;
      }
    }
  }
}
