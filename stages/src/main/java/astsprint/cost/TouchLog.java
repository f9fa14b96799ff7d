package astsprint.cost;

/** Is told, while a walk is counted, what it reads and writes, and in which visit. */
interface TouchLog {
  /** Nobody listens. */
  TouchLog NONE =
      new TouchLog() {
        @Override
        public void visit(int visit) {}

        @Override
        public void putOut(int visit) {}

        @Override
        public void touched(Region region, long from, long bytes) {}

        @Override
        public void object(Object object, long address) {}
      };

  /** What follows is done to expand the node of this visit. */
  void visit(int visit);

  /** What follows is done to put out this visit and those after it. */
  void putOut(int visit);

  /** Bytes are read or written. */
  void touched(Region region, long from, long bytes);

  /** What follows of {@link Region#OBJECTS} is read from this object. */
  void object(Object object, long address);
}
