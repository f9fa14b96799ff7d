package astsprint.run;

import astsprint.results.Cell;
import java.util.List;

/**
 * What is measured once before anything is measured again, in the order of its processes.
 *
 * @param number from 1
 * @param of how many rounds are planned
 * @param measurements of cells that all differ
 */
record Round(int number, int of, List<Measurement> measurements) {
  Round {
    measurements = List.copyOf(measurements);
  }

  List<Cell> cells() {
    return measurements.stream().map(Measurement::cell).toList();
  }
}
