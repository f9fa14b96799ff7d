package astsprint.results.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a report.
 *
 * @param title its heading
 * @param table its figures; null if it has only notes
 * @param notes what there is to say about them, one paragraph each
 */
record Section(String title, @Nullable ReportTable table, List<String> notes) {
  Section {
    notes = List.copyOf(notes);
  }
}
