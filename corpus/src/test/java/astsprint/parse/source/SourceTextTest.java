package astsprint.parse.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.parse.error.PythonSyntaxError;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {
  @Test
  void everyKindOfLineEndIsOneNewline() throws PythonSyntaxError {
    SourceText source = SourceText.decode("a\r\nb\rc\n\nd".getBytes(UTF_8));
    assertEquals("a\nb\nc\n\nd\n", source.text());
    assertTrue(source.newlineAdded());
    assertEquals(5, source.lines());
    assertEquals("d", source.line(5));
    assertEquals(source.text(), SourceText.of("a\r\nb\rc\n\nd").text());
  }

  @Test
  void anEmptyFileIsAnEmptyLine() throws PythonSyntaxError {
    SourceText source = SourceText.decode(new byte[0]);
    assertEquals("\n", source.text());
    assertEquals(1, source.lines());
    assertTrue(source.isAscii());
  }

  @Test
  void aByteOrderMarkIsDroppedFromBytesOnly() throws PythonSyntaxError {
    assertEquals("x\n", SourceText.decode("\ufeffx\n".getBytes(UTF_8)).text());
    assertEquals("\ufeffx\n", SourceText.of("\ufeffx\n").text());
  }

  /** Against counting from the start of the line, in lines with and without every width. */
  @Test
  void columnsAreUtf8BytesAndOffsetsCodePoints() throws PythonSyntaxError {
    Random random = new Random(3);
    String[] pieces = {"a", "é", "€", "😀", "\n", "plain ascii text of some length, ", "\n"};
    StringBuilder text = new StringBuilder();
    while (text.length() < 4000) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    SourceText source = SourceText.of(text + "\n");
    assertFalse(source.isAscii());
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isLowSurrogate(text.charAt(i))) {
        String before = text.substring(lineStart, i);
        assertEquals(line, source.lineOf(i));
        assertEquals(before.getBytes(UTF_8).length, source.column(i));
        assertEquals(before.codePointCount(0, before.length()) + 1, source.offset(i));
      }
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    for (int i = 0; i < 1000; i++) {
      int index = random.nextInt(text.length());
      int expected = 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
      assertEquals(expected, source.lineOf(index));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# coding: latin-1\nx='é'",
        "# -*- coding: Latin_1-unix -*-\nx='é'",
        "\n# vim: set fileencoding=iso8859-1 :\nx='é'",
        "# coding: l1\nx='é'",
        "# coding: cp1252\nx='é'",
        "# coding: windows-1252\nx='é'",
        "\f# coding=iso_8859_15\nx='é'",
      })
  void aCookieNamesTheEncoding(String text) throws Exception {
    byte[] bytes = text.getBytes(ISO_8859_1);
    assertEquals(text + "\n", SourceText.decode(bytes).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x=1\n# coding: latin-1",
        "\\\n# coding: latin-1",
        "# coding : latin-1",
        "#\n#\n# coding: l1",
      })
  void aCookieElsewhereIsAComment(String text) {
    assertThrows(
        PythonSyntaxError.class, () -> SourceText.decode((text + "\n'é'").getBytes(ISO_8859_1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# coding: foo|unknown encoding: foo|0|-1",
        "# coding: ascii\\n"
            + "'é'|'ascii' codec can't decode byte 0xc3 in position 17: ordinal not in"
            + " range(128)|0|-1",
        "\ufeff# coding: latin-1|encoding problem: iso-8859-1 with BOM|1|0",
      })
  void whatIsNoTextIsASyntaxError(String text, String message, int lineno, int offset) {
    PythonSyntaxError e =
        assertThrows(
            PythonSyntaxError.class,
            () -> SourceText.decode(text.replace("\\n", "\n").getBytes(UTF_8)));
    assertEquals(message, e.message());
    assertEquals(lineno, e.lineno());
    assertEquals(offset, e.offset());
  }

  @Test
  void bytesThatAreNotUtf8AreNamedWithTheirPlace() {
    PythonSyntaxError e =
        assertThrows(
            PythonSyntaxError.class,
            () ->
                SourceText.decode(
                    new byte[] {'a', '\r', 'b', (byte) 0xc3, (byte) 0xa9, (byte) 0xff}));
    assertEquals(
        "Non-UTF-8 code starting with '\\xff' on line 2, but no encoding declared; "
            + "see https://peps.python.org/pep-0263/ for details",
        e.message());
    assertEquals(2, e.lineno());
    assertEquals(3, e.offset());
  }

  @Test
  void nullBytesAreNowhere() {
    PythonSyntaxError e =
        assertThrows(PythonSyntaxError.class, () -> SourceText.decode("# \0".getBytes(UTF_8)));
    assertEquals("source code string cannot contain null bytes", e.message());
    assertEquals(PythonSyntaxError.NOWHERE, e.lineno());
  }

  @Test
  void aStrWithALoneSurrogateIsNoSource() {
    assertThrows(PythonSyntaxError.class, () -> SourceText.of("x='\ud800'"));
    assertThrows(PythonSyntaxError.class, () -> SourceText.of("x='\ude00\ud83d'"));
  }
}
