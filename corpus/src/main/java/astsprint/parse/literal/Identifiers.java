package astsprint.parse.literal;

import astsprint.parse.error.ErrorKind;
import astsprint.parse.error.LiteralError;
import java.text.Normalizer;

/**
 * Python's identifiers: XID_Start then XID_Continue of Unicode's annex 31, in the form NFKC.
 *
 * @see <a href="https://docs.python.org/3.14/reference/lexical_analysis.html#identifiers">The
 *     language reference, names</a>
 */
public final class Identifiers {
  private Identifiers() {}

  /**
   * The name that an identifier token stands for.
   *
   * @throws LiteralError if it is a constant's name in disguise: the lexer compares keywords as
   *     they are written, the tree cannot hold these as names
   */
  public static String name(String token) {
    for (int i = 0; i < token.length(); i++) {
      if (token.charAt(i) >= 0x80) {
        return normalName(token);
      }
    }
    return token;
  }

  private static String normalName(String token) {
    String name = Normalizer.normalize(token, Normalizer.Form.NFKC);
    if (name.equals("None") || name.equals("True") || name.equals("False")) {
      throw new LiteralError(ErrorKind.NAME_IS_CONSTANT, name);
    }
    return name;
  }

  /** Whether an identifier may begin with {@code codePoint}. */
  public static boolean isStart(int codePoint) {
    return codePoint < 0x80
        ? codePoint == '_' || ((codePoint | 0x20) >= 'a' && (codePoint | 0x20) <= 'z')
        : Character.isUnicodeIdentifierStart(codePoint) && !isNotXidStart(codePoint);
  }

  /** Whether an identifier may go on with {@code codePoint}. */
  public static boolean isContinue(int codePoint) {
    return codePoint < 0x80
        ? isStart(codePoint) || (codePoint >= '0' && codePoint <= '9')
        : Character.isUnicodeIdentifierPart(codePoint)
            && (!Character.isIdentifierIgnorable(codePoint) || isJoiner(codePoint))
            && !isNotXidContinue(codePoint);
  }

  private static boolean isJoiner(int codePoint) {
    return codePoint == 0x200c || codePoint == 0x200d;
  }

  /** ID_Start, but no start of a name after NFKC. */
  private static boolean isNotXidStart(int codePoint) {
    return isNotXidContinue(codePoint)
        || codePoint == 0x0e33
        || codePoint == 0x0eb3
        || codePoint == 0xff9e
        || codePoint == 0xff9f;
  }

  /** ID_Continue, but not closed under NFKC; and U+2E2F, which is reserved for syntax. */
  private static boolean isNotXidContinue(int codePoint) {
    return codePoint == 0x037a
        || codePoint == 0x2e2f
        || codePoint == 0x309b
        || codePoint == 0x309c
        || (codePoint >= 0xfc5e && codePoint <= 0xfc63)
        || codePoint == 0xfdfa
        || codePoint == 0xfdfb
        || (codePoint >= 0xfe70 && codePoint <= 0xfe7e && codePoint % 2 == 0);
  }
}
