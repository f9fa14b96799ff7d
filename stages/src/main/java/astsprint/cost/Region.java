package astsprint.cost;

/**
 * A piece of memory that a walk reads or writes. Only of objects is it known where they lie; the
 * others are counted from their own beginning, which is taken to begin a cache line.
 */
public enum Region {
  /** Nodes, lists and the arrays of lists, by their addresses. */
  OBJECTS("objects"),
  /** The array of references that is queue and output at once. */
  QUEUE("queue, by number of visit"),
  /** The collector's marks, a byte for every 512 bytes of the queue. */
  CARDS("collector's marks"),
  /** The table of classes: class words, and slots; by the order in which classes are met. */
  TABLE("table of classes"),
  /** Where each node's row begins. */
  START("start"),
  /** The rows. */
  CHILDREN("children"),
  /** Numbers of nodes: queue and output at once. */
  VISITS("visits, by number"),
  /** Rows of families, one after the other. */
  STREAM("stream"),
  /** What was visited, and the queue of rows ahead of it. */
  OUTPUT("output and queue");

  private final String title;

  Region(String title) {
    this.title = title;
  }

  /** What people call it. */
  public String title() {
    return title;
  }
}
