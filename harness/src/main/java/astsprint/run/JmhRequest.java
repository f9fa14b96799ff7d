package astsprint.run;

import astsprint.harness.Cells;
import astsprint.results.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The cells that JMH will measure under given options, in its order. */
public final class RunPlan {
  private RunPlan() {}

  /** One cell per benchmark and combination of parameters. */
  public static List<Cell> of(Options options) {
    var silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
    List<Cell> cells = new ArrayList<>();
    for (BenchmarkListEntry entry :
        BenchmarkList.defaultList().find(silent, options.getIncludes(), options.getExcludes())) {
      NavigableMap<String, List<String>> values = new TreeMap<>();
      entry
          .getParams()
          .orElse(Map.of())
          .forEach((name, declared) -> values.put(name, chosen(options, name, declared)));
      for (Map<String, String> combination : combinations(values)) {
        cells.add(Cells.of(entry.getUsername(), combination));
      }
    }
    return cells;
  }

  private static List<String> chosen(Options options, String name, String[] declared) {
    return options.getParameter(name).hasValue()
        ? List.copyOf(options.getParameter(name).get())
        : List.of(declared);
  }

  /** The first name varies slowest, as JMH does it. */
  static List<Map<String, String>> combinations(NavigableMap<String, List<String>> values) {
    List<Map<String, String>> all = List.of(Map.of());
    for (Map.Entry<String, List<String>> parameter : values.entrySet()) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> shorter : all) {
        for (String value : parameter.getValue()) {
          Map<String, String> combination = new LinkedHashMap<>(shorter);
          combination.put(parameter.getKey(), value);
          longer.add(combination);
        }
      }
      all = longer;
    }
    return all;
  }
}
