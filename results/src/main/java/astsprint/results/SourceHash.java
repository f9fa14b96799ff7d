package astsprint.results;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells whether a stage is still the one that was measured. */
public final class SourceHash {
  private SourceHash() {}

  /** SHA-256 of the text in UTF-8, in hex; the same whatever ends its lines. */
  public static String of(String source) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] text = source.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(digest.digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
