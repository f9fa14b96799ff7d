package astsprint.results;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Something a fork saw beside its times: a line of {@code facts.jsonl}.
 *
 * @param cell what was being measured
 * @param fork the process
 * @param name what was seen; the names that reports know are this record's constants, counters are
 *     {@code counter:} and the counter's name, per visit
 * @param value a number or a text
 */
public record Observation(@JsonUnwrapped Cell cell, String fork, String name, String value) {
  /** Median distance in bytes between the nodes of consecutive visits, as laid out on the heap. */
  public static final String MEDIAN_DISTANCE = "medianDistance";

  /** Bits per node id of a snapshot. */
  public static final String ID_BITS = "idBits";

  /** Bytes of a snapshot's arrays. */
  public static final String ARRAY_BYTES = "arrayBytes";

  /** What the native kernel was compiled for and chose at run time, such as {@code AVX2}. */
  public static final String VECTOR = "vector";

  /** Prefetch distance, in queue entries. */
  public static final String PREFETCH = "prefetch";

  /** Collections during the measured iterations. */
  public static final String COLLECTIONS = "collections";

  /**
   * The machine's speed, nanoseconds per step of a fixed loop: one before the first iteration, one
   * before the first measured one, one after each measured one, longer by what that one waited for
   * a processor.
   */
  public static final String CANARY = "canary";

  /** Why the fork does not count, though it is kept: how far the machine's speed strayed. */
  public static final String DISTURBED = "disturbed";

  /** Methods of the walk and its callers that were compiled within the measured iterations. */
  public static final String COMPILED = "compiled";

  /** The same of a program so large that something of it is always compiled: the fork counts. */
  public static final String COMPILED_TOO = "compiledToo";

  /** Bytes of the objects that are walked. */
  public static final String WORKING_SET = "workingSet";

  /** Bytes of the sources that are parsed. */
  public static final String SOURCE_BYTES = "sourceBytes";

  /** How many rules a linter follows. */
  public static final String RULES = "rules";

  /** How many findings a linter had. */
  public static final String FINDINGS = "findings";

  /** How many nodes a filtered walk handed out. */
  public static final String FOUND = "found";

  /** Nanoseconds that a program takes for an empty file. */
  public static final String START_UP = "startUp";

  /** Prefix of hardware counters per visit, such as {@code counter:instructions}. */
  public static final String COUNTER = "counter:";
}
