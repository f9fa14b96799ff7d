package astsprint.corpus;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The SHA-256 of a text's UTF-8 form, as the text is written; it is never held as a whole. */
final class DumpDigest implements Appendable {
  private final MessageDigest sha256 = OrderDigest.sha256();
  private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
  private final CharBuffer text = CharBuffer.allocate(1 << 14);
  private final ByteBuffer bytes = ByteBuffer.allocate(3 << 14);

  @Override
  public DumpDigest append(CharSequence piece) {
    return append(piece, 0, piece.length());
  }

  @Override
  public DumpDigest append(CharSequence piece, int start, int end) {
    for (int i = start; i < end; ) {
      if (!text.hasRemaining()) {
        encode(false);
      }
      int next = Math.min(end, i + text.remaining());
      text.append(piece, i, next);
      i = next;
    }
    return this;
  }

  @Override
  public DumpDigest append(char c) {
    return append(String.valueOf(c));
  }

  /** The digest in hexadecimal of all that was appended. */
  String hex() {
    encode(true);
    return HexFormat.of().formatHex(sha256.digest());
  }

  /** Half of a surrogate pair at the end stays for the next time. */
  private void encode(boolean last) {
    text.flip();
    encoder.encode(text, bytes, last);
    text.compact();
    sha256.update(bytes.flip());
    bytes.clear();
  }
}
