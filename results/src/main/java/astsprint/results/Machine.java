package astsprint.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param processor what tells two processors of one model name apart; null where not recorded
 * @param pageSize bytes of a page of memory; null where not recorded
 * @param hugePages the setting of transparent huge pages; null where not recorded
 * @param steal share of the processors' time that other machines took since the start; null where
 *     not recorded
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
    Fact counters,
    @Nullable Processor processor,
    @Nullable Fact pageSize,
    @Nullable Fact hugePages,
    @Nullable Fact steal) {
  /** One of which nothing is recorded that older runs lack. */
  public Machine(
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
    this(
        cpu,
        architecture,
        processors,
        cores,
        caches,
        governor,
        smt,
        turbo,
        power,
        hypervisor,
        container,
        memory,
        os,
        load,
        counters,
        null,
        null,
        null,
        null);
  }

  public Machine {
    caches = List.copyOf(caches);
  }

  /**
   * A processor as it numbers itself.
   *
   * @param family as CPUID has it, or the implementer of an ARM core
   * @param model the same
   * @param stepping the same
   * @param microarchitecture its name, such as {@code Sapphire Rapids}, where it is known
   * @param microcode revision
   */
  public record Processor(
      Fact family, Fact model, Fact stepping, Fact microarchitecture, Fact microcode) {}

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
