package astsprint.ui.tree;

import astsprint.cost.LineTrace;
import astsprint.cost.LineTrace.Touch;
import astsprint.cost.Region;
import astsprint.cost.WalkCost;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The memory that one stage touches in one visit, line by line, as its cost is counted.
 *
 * @param strips one for each region that is touched
 * @param touched how many lines are touched in this visit
 * @param fresh how many of them for the first time in this walk
 * @param linesSoFar how many different lines were touched up to this visit
 * @param perVisit the same for each visit so far
 */
public record MemoryPicture(
    List<Strip> strips, int touched, int fresh, int linesSoFar, double perVisit) {
  /** Larger objects are shown where they are touched, not as a whole. */
  private static final int WHOLE = 4 * WalkCost.LINE;

  public MemoryPicture {
    strips = List.copyOf(strips);
  }

  /**
   * A region.
   *
   * @param rows by address
   */
  public record Strip(Region region, List<Row> rows) {
    public Strip {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A cache line.
   *
   * @param address of its first byte: of objects in memory, else from the region's beginning
   * @param follows whether the row above is the line before it
   * @param touch in this visit
   */
  public record Row(String address, boolean follows, How touch, List<Piece> pieces) {
    public Row {
      pieces = List.copyOf(pieces);
    }
  }

  /** How a line is touched in a visit. */
  public enum How {
    NOT,
    /** It was touched in an earlier visit already. */
    AGAIN,
    FIRST
  }

  /**
   * A part of a line that is known.
   *
   * @param from first byte in the line
   * @param bytes in the line; a part may go on in the next
   * @param name of a field, or a number's value
   * @param holder the object or array that it belongs to
   * @param touched whether it is read or written in this visit
   */
  public record Piece(int from, int bytes, String name, String holder, boolean touched) {}

  /** The picture of one visit. */
  public static MemoryPicture of(LineTrace trace, int visit) {
    List<Strip> strips = new ArrayList<>();
    int touched = 0;
    int fresh = 0;
    for (Region region : Region.values()) {
      List<Touch> touches =
          trace.touches(visit).stream().filter(t -> t.region() == region).toList();
      SortedSet<Long> lines = new TreeSet<>();
      for (Touch touch : touches) {
        for (long line = touch.firstLine(); line <= touch.lastLine(); line++) {
          lines.add(line);
        }
      }
      if (lines.isEmpty()) {
        continue;
      }
      touched += lines.size();
      for (long line : lines) {
        fresh += trace.first(visit, region, line) ? 1 : 0;
      }
      strips.add(new Strip(region, rows(trace, visit, region, touches, lines)));
    }
    return new MemoryPicture(
        strips, touched, fresh, trace.linesAfter(visit), trace.linesPerVisitAfter(visit));
  }

  private static List<Row> rows(
      LineTrace trace, int visit, Region region, List<Touch> touches, SortedSet<Long> touched) {
    SortedSet<Long> shown = new TreeSet<>(touched);
    if (region == Region.OBJECTS) {
      for (Touch touch : touches) {
        Touch object = trace.whole(touch);
        for (long line = object.firstLine();
            object.bytes() <= WHOLE && line <= object.lastLine();
            line++) {
          shown.add(line);
        }
      }
    }
    List<Row> rows = new ArrayList<>();
    long before = Long.MIN_VALUE;
    for (long line : shown) {
      How how =
          !touched.contains(line)
              ? How.NOT
              : trace.first(visit, region, line) ? How.FIRST : How.AGAIN;
      String address =
          (region == Region.OBJECTS ? "0x%x" : "+0x%x").formatted(line * WalkCost.LINE);
      List<Piece> pieces =
          region == Region.OBJECTS
              ? ofObjects(trace, line, touches)
              : ofNumbers(trace, region, line, touches);
      rows.add(new Row(address, line == before + 1, how, pieces));
      before = line;
    }
    return rows;
  }

  private static List<Piece> ofObjects(LineTrace trace, long line, List<Touch> touches) {
    long begin = line * WalkCost.LINE;
    List<Piece> pieces = new ArrayList<>();
    for (LineTrace.Part part : trace.objectsIn(line)) {
      add(pieces, begin, part.from(), part.bytes(), part.name(), part.holder(), touches);
    }
    return pieces;
  }

  private static List<Piece> ofNumbers(
      LineTrace trace, Region region, long line, List<Touch> touches) {
    long begin = line * WalkCost.LINE;
    List<Piece> pieces = new ArrayList<>();
    LineTrace.Words words = trace.words(region).orElse(null);
    if (words == null) {
      for (Touch touch : touches) {
        add(pieces, begin, touch.from(), touch.bytes(), "", region.title(), touches);
      }
      return pieces;
    }
    for (long at = begin; at < begin + WalkCost.LINE; at += words.bytes()) {
      int index = (int) (at / words.bytes());
      if (words.values().isEmpty()) {
        // The walk itself writes here: what stands there now is the number of the visit at most.
        String name = region == Region.OUTPUT ? "" : String.valueOf(index);
        add(pieces, begin, at, words.bytes(), name, region.title(), touches);
      } else if (index < words.values().size()) {
        String value = String.format(Locale.ROOT, "%d", words.values().get(index));
        add(pieces, begin, at, words.bytes(), value, region.title(), touches);
      }
    }
    return pieces;
  }

  /** Adds what of a part lies in a line. */
  private static void add(
      List<Piece> pieces,
      long begin,
      long at,
      int bytes,
      String name,
      String holder,
      List<Touch> touches) {
    long from = Math.max(at, begin);
    long end = Math.min(at + bytes, begin + WalkCost.LINE);
    if (from < end) {
      boolean touched =
          touches.stream().anyMatch(t -> t.from() < end && from < t.from() + t.bytes());
      pieces.add(new Piece((int) (from - begin), (int) (end - from), name, holder, touched));
    }
  }
}
