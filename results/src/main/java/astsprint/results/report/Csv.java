package astsprint.results.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Tables as CSV (RFC 4180): quotes where a field needs them, and nowhere else. */
public final class Csv {
  private Csv() {}

  /** All records, each ended by {@code ends}. */
  public static String text(List<List<String>> records, LineDelimiter ends) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(ends).build(out)) {
      records.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException("a StringWriter does not fail", e);
    }
    return out.toString();
  }
}
