package astsprint.corpus;

import astsprint.ast.AstNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of a sequence of visits: their class names joined by newlines, as in {@link
 * Digests.Row#order}. For one thread and one sequence.
 */
public final class OrderDigest {
  private static final ClassValue<byte[]> NAMES =
      new ClassValue<>() {
        @Override
        protected byte[] computeValue(Class<?> type) {
          return ("\n" + type.getSimpleName()).getBytes(StandardCharsets.UTF_8);
        }
      };

  private final MessageDigest sha256 = sha256();
  private boolean first = true;

  /** Appends a visit. */
  public void add(AstNode node) {
    byte[] name = NAMES.get(node.getClass());
    int skip = first ? 1 : 0;
    first = false;
    sha256.update(name, skip, name.length - skip);
  }

  /** The digest in hexadecimal; the sequence begins anew. */
  public String hex() {
    first = true;
    return HexFormat.of().formatHex(sha256.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
