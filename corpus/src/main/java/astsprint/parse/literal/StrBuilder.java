package astsprint.parse.literal;

import astsprint.ast.Constants.Surrogates;
import java.util.Arrays;

/**
 * Gathers a Python {@code str}: a {@link String} as long as there is no surrogate among its code
 * points, {@link Surrogates} from the first one on.
 */
public final class StrBuilder {
  private final StringBuilder text = new StringBuilder();

  /** The code points so far, once a surrogate is among them; then {@link #text} is unused. */
  private int[] codePoints = {};

  private int length;
  private boolean surrogates;

  /** Appends a {@code str} constant: a {@link String} or {@link Surrogates}. */
  public void append(Object str) {
    if (str instanceof Surrogates other) {
      for (int i = 0; i < other.length(); i++) {
        append(other.at(i));
      }
    } else {
      append((String) str, 0, ((String) str).length());
    }
  }

  public void append(String source, int start, int end) {
    if (surrogates) {
      source.substring(start, end).codePoints().forEach(this::append);
    } else {
      text.append(source, start, end);
    }
  }

  public void append(int codePoint) {
    if (!surrogates && !isSurrogate(codePoint)) {
      text.appendCodePoint(codePoint);
      return;
    }
    if (!surrogates) {
      codePoints = text.codePoints().toArray();
      length = codePoints.length;
      surrogates = true;
    }
    if (length == codePoints.length) {
      codePoints = Arrays.copyOf(codePoints, 2 * length + 16);
    }
    codePoints[length++] = codePoint;
  }

  public Object build() {
    return surrogates ? new Surrogates(Arrays.copyOf(codePoints, length)) : text.toString();
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
