package astsprint.results;

import java.util.List;

/**
 * The JVM that the forks of a run ran on. A series that was measured under other flags says so in
 * its parameters.
 *
 * @param name of the virtual machine
 * @param version such as {@code 25.0.3+9-LTS}
 * @param vendor who built it
 * @param flags given to every fork
 * @param collector such as {@code Parallel}
 * @param heapBytes fixed size of the heap
 * @param youngBytes size of the young generation
 */
public record Jvm(
    String name,
    String version,
    String vendor,
    List<String> flags,
    String collector,
    long heapBytes,
    long youngBytes) {
  public Jvm {
    flags = List.copyOf(flags);
  }
}
