package astsprint.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import astsprint.peers.Peer;
import astsprint.results.Benchmarks;
import astsprint.results.Cell;
import astsprint.results.Series;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PeersPlanTest {
  private static final List<String> KEYS = List.of("cpython", "S01", "S08", "antlr-walker");
  private static final List<String> TREES = List.of("DIFFLIB", "LIBRARY");

  @Test
  void everyRoundMeasuresEverySeriesOnceBeforeTheNextBegins() {
    List<Cell> cells = plan(1).cells();
    assertEquals(3 * (2 * 4 + 1), cells.size());
    Set<Series> all = cells.stream().map(Cell::series).collect(Collectors.toSet());
    assertEquals(9, all.size());
    for (int round = 1; round <= 3; round++) {
      List<Cell> inRound = cells.subList((round - 1) * 9, round * 9);
      int number = round;
      assertEquals(all, inRound.stream().map(Cell::series).collect(Collectors.toSet()));
      assertEquals(9, inRound.stream().filter(cell -> cell.round() == number).count());
    }
  }

  @Test
  void theSeedDecidesTheOrderAndRoundsDiffer() {
    assertEquals(plan(7).cells(), plan(7).cells());
    assertNotEquals(plan(7).cells(), plan(8).cells());
    List<Cell> cells = plan(7).cells();
    assertNotEquals(
        cells.subList(0, 9).stream().map(Cell::series).toList(),
        cells.subList(9, 18).stream().map(Cell::series).toList());
  }

  @Test
  void parsingIsTimedOnTheLastTree() {
    assertEquals(
        Set.of(Series.of(Benchmarks.PARSE, Peer.CPYTHON_PARSE, "LIBRARY")),
        plan(1).cells().stream()
            .map(Cell::series)
            .filter(series -> series.benchmark().equals(Benchmarks.PARSE))
            .collect(Collectors.toSet()));
  }

  @Test
  void filteredWalksStandInTheSameRounds() {
    PeersPlan plan = new PeersPlan(KEYS, List.of("S08"), TREES, 2, List.of(), 1);
    List<Cell> filtered =
        plan.cells().stream()
            .filter(cell -> cell.series().benchmark().equals(Benchmarks.FILTERED))
            .toList();
    assertEquals(2 * TREES.size(), filtered.size());
    assertEquals(2 * TREES.size() * (KEYS.size() + 1), plan.cells().size());
  }

  private static PeersPlan plan(long seed) {
    return new PeersPlan(KEYS, List.of(), TREES, 3, List.of(Peer.CPYTHON_PARSE), seed);
  }
}
