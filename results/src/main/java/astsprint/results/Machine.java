package astsprint.results;

import java.util.List;

/**
 * The machine a run was made on.
 *
 * @param cpu model name
 * @param architecture as Java names it: {@code amd64}, {@code aarch64}
 * @param processors that the JVM may use
 * @param cores physical cores, and whether they are alike or hybrid
 * @param caches as seen from the first core, innermost first; empty where unreadable
 * @param governor frequency governor
 * @param smt whether simultaneous multithreading is on
 * @param turbo whether the clock may be boosted
 * @param power mains or battery, and a low-power mode
 * @param hypervisor the kind of virtual machine, or none
 * @param container limits of processors and memory set from outside
 * @param memory bytes of main memory
 * @param os name and version
 * @param load what else the machine was doing when the run began
 * @param counters hardware counters that can be read here
 */
public record Machine(
    Fact cpu,
    String architecture,
    int processors,
    Fact cores,
    List<Cache> caches,
    Fact governor,
    Fact smt,
    Fact turbo,
    Fact power,
    Fact hypervisor,
    Fact container,
    Fact memory,
    Fact os,
    Fact load,
    Fact counters) {
  public Machine {
    caches = List.copyOf(caches);
  }

  /**
   * One cache.
   *
   * @param level 1 to 4
   * @param type {@code data}, {@code instruction} or {@code unified}
   * @param bytes its size
   * @param sharedBy how many logical processors share it; 0 where unreadable
   */
  public record Cache(int level, String type, long bytes, int sharedBy) {}
}
