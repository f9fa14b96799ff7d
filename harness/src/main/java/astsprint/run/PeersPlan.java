package astsprint.run;

import astsprint.results.Benchmarks;
import astsprint.results.Cell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What is measured in which order: each round takes every subject on every tree once, in an order
 * of its own drawn from the seed, so that drift and neighbours hit all alike.
 *
 * @param keys stages and peers
 * @param filtered those of them whose walks hand out calls alone too, or only those
 * @param trees names of trees
 * @param rounds at least 1
 * @param parsers what is timed at parsing too, on the last of the trees
 * @param seed of the orders
 */
record PeersPlan(
    List<String> keys,
    List<String> filtered,
    List<String> trees,
    int rounds,
    List<String> parsers,
    long seed) {
  PeersPlan {
    keys = List.copyOf(keys);
    filtered = List.copyOf(filtered);
    parsers = List.copyOf(parsers);
    trees = List.copyOf(trees);
    if (rounds < 1 || trees.isEmpty()) {
      throw new IllegalArgumentException("no rounds or no trees");
    }
  }

  List<Cell> cells() {
    Random random = new Random(seed);
    List<Cell> cells = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      List<Cell> inRound = new ArrayList<>();
      for (String tree : trees) {
        for (String key : keys) {
          inRound.add(Cell.of(Benchmarks.PEERS, key, tree, round));
        }
        for (String key : filtered) {
          inRound.add(Cell.of(Benchmarks.FILTERED, key, tree, round));
        }
      }
      for (String parser : parsers) {
        inRound.add(Cell.of(Benchmarks.PARSE, parser, trees.getLast(), round));
      }
      Collections.shuffle(inRound, random);
      cells.addAll(inRound);
    }
    return cells;
  }
}
