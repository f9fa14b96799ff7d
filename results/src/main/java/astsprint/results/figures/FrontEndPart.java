package astsprint.results.figures;

import astsprint.results.Benchmarks;
import astsprint.results.Series;
import astsprint.results.stats.Samples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What each part of the front end takes: differences of how far it was made to go, within rounds.
 *
 * @param part in a word
 * @param ns nanoseconds per byte of source, median over rounds
 * @param low lowest round
 * @param high highest round
 * @param share of the time from bytes to tree
 */
public record FrontEndPart(String part, double ns, double low, double high, double share) {
  /** Each part as the phases that are added and those that are subtracted. */
  private static final SequencedMap<String, List<List<String>>> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("decoding", List.of(List.of("DECODE"), List.of()));
    PARTS.put("lexer", List.of(List.of("TOKENIZE"), List.of("DECODE")));
    PARTS.put("literals", List.of(List.of("LITERALS"), List.of("TOKENIZE")));
    // By PREDICT the grammar's rules alone follow a source; on the way to a tree they do not.
    PARTS.put("rules and nodes", List.of(List.of("TREE"), List.of("LITERALS")));
  }

  /** The parts on a tree; empty unless all phases were measured in the same rounds. */
  public static List<FrontEndPart> split(RunFigures run, String tree) {
    List<FrontEndPart> parts = new ArrayList<>();
    for (Map.Entry<String, List<List<String>>> part : PARTS.entrySet()) {
      double[] ns = rounds(run, tree, part.getValue().getFirst(), part.getValue().getLast());
      double[] whole = rounds(run, tree, List.of("TREE"), List.of());
      if (ns == null || whole == null) {
        return List.of();
      }
      double median = Samples.median(ns);
      java.util.Arrays.sort(ns);
      parts.add(
          new FrontEndPart(
              part.getKey(), median, ns[0], ns[ns.length - 1], median / Samples.median(whole)));
    }
    return parts;
  }

  private static double @Nullable [] rounds(
      RunFigures run, String tree, List<String> added, List<String> subtracted) {
    Map<Integer, Double> sums = new LinkedHashMap<>();
    @Nullable TreeSet<Integer> common = null;
    List<String> all = new ArrayList<>(added);
    all.addAll(subtracted);
    for (String phase : all) {
      Optional<SeriesFigures> figures = run.get(Series.of(Benchmarks.PARSE, phase, tree));
      if (figures.isEmpty()) {
        return null;
      }
      Set<Integer> rounds = figures.get().rounds().keySet();
      if (common == null) {
        common = new TreeSet<>(rounds);
      }
      common.retainAll(rounds);
      double sign = added.contains(phase) ? 1 : -1;
      figures.get().rounds().forEach((round, ns) -> sums.merge(round, sign * ns, Double::sum));
    }
    return common == null || common.isEmpty()
        ? null
        : common.stream().mapToDouble(round -> sums.getOrDefault(round, Double.NaN)).toArray();
  }
}
