package astsprint.walk;

/** The order in which a walk visits: what the conformance suite holds a walker to. */
public enum VisitOrder {
  /**
   * Exactly the order of Python's {@code ast.walk}: breadth-first, the children of a node in the
   * order of its {@code _fields}, those of a list in order.
   */
  BREADTH_FIRST
}
