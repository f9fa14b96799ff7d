package astsprint.corpus;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.parse.AstDump;
import astsprint.parse.Python;
import astsprint.parse.error.PythonSyntaxError;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Every encoding that Python knows, under every name, with text and with bytes that are none. */
final class EncodingsTest {
  /**
   * Where the JDK's charsets lack a few characters, or name another position; of a decoded null or
   * carriage return Python's tokenizer says something else.
   */
  private static final String KNOWN =
      "iso2022_(jp.*|kr)|euc_jis_2004|shift_jisx0213|cp950|cp932|932|ms932|ms_?kanji|windows_31j"
          + "|unicode_escape";

  @Test
  void areThoseOfPython() throws IOException, NoSuchAlgorithmException {
    List<String> differ = new ArrayList<>();
    int known = 0;
    for (String line : lines()) {
      String[] columns = line.split("\t", -1);
      byte[] source = HexFormat.of().parseHex(columns[0]);
      String answer = answer(source);
      if (!answer.equals(columns[1])) {
        String cookie = new String(source, US_ASCII).split("coding: |\n", 3)[1];
        if (cookie.matches(KNOWN)) {
          known++;
        } else {
          differ.add(cookie + ": " + columns[1] + " is " + answer);
        }
      }
    }
    assertEquals(List.of(), differ);
    assertTrue(known <= 49, known + " of those that are known to differ do");
  }

  private static List<String> lines() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(EncodingsTest.class.getResourceAsStream("encodings-3.14.tsv"))) {
      return new String(in.readAllBytes(), UTF_8).lines().filter(l -> !l.startsWith("#")).toList();
    }
  }

  private static String answer(byte[] source) throws NoSuchAlgorithmException {
    try {
      byte[] dump = AstDump.toString(Python.parse(source)).getBytes(UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(dump);
      return "sha256 " + HexFormat.of().formatHex(hash, 0, 8);
    } catch (PythonSyntaxError e) {
      String place =
          e.lineno() == PythonSyntaxError.NOWHERE ? "" : e.lineno() + ":" + e.offset() + " ";
      return e.type() + " " + place + e.message();
    }
  }
}
