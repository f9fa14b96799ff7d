package astsprint.machine;

import astsprint.results.Fact;
import astsprint.results.Machine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.CentralProcessor.PhysicalProcessor;
import oshi.hardware.CentralProcessor.ProcessorCache;
import oshi.hardware.ComputerSystem;
import oshi.hardware.HardwareAbstractionLayer;
import oshi.hardware.PowerSource;

/**
 * Describes this machine, as far as it lets itself be read. OSHI knows processors, caches and
 * batteries on every platform; what only Linux tells is read from its files.
 */
public final class MachineProbe {
  private static final String CPUS = "/sys/devices/system/cpu/";

  private MachineProbe() {}

  /** Reads everything anew; about half a second. */
  public static Machine probe() {
    HardwareAbstractionLayer hardware = new SystemInfo().getHardware();
    Supplier<CentralProcessor> cpu = hardware::getProcessor;
    return new Machine(
        FactReader.read(() -> Fact.of(cpu.get().getProcessorIdentifier().getName().strip())),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        FactReader.read(() -> cores(cpu.get())),
        caches(cpu),
        FactReader.linux("the governor", MachineProbe::governor),
        FactReader.read(() -> smt(cpu.get())),
        FactReader.linux("turbo", MachineProbe::turbo),
        FactReader.read(() -> power(hardware)),
        FactReader.read(() -> hypervisor(hardware)),
        FactReader.linux("container limits", MachineProbe::container),
        FactReader.read(() -> Fact.of(Long.toString(hardware.getMemory().getTotal()))),
        FactReader.read(() -> Fact.of(new SystemInfo().getOperatingSystem().toString())),
        FactReader.read(() -> load(cpu.get())),
        FactReader.read(HardwareCounters::probe),
        ProcessorProbe.processor(cpu),
        FactReader.read(() -> Fact.of(Long.toString(hardware.getMemory().getPageSize()))),
        FactReader.linux("huge pages", ProcessorProbe::hugePages),
        FactReader.linux("stolen time", ProcessorProbe::steal));
  }

  private static Fact cores(CentralProcessor cpu) {
    Map<Integer, Integer> byEfficiency = new TreeMap<>(Comparator.reverseOrder());
    for (PhysicalProcessor core : cpu.getPhysicalProcessors()) {
      byEfficiency.merge(core.getEfficiency(), 1, Integer::sum);
    }
    int all = cpu.getPhysicalProcessorCount();
    return Fact.of(
        byEfficiency.size() > 1
            ? all + ", hybrid: " + byEfficiency.values() + " from fast to slow"
            : all + ", alike");
  }

  private static List<Machine.Cache> caches(Supplier<CentralProcessor> cpu) {
    try {
      return cpu.get().getProcessorCaches().stream()
          .sorted(
              Comparator.comparingInt((ProcessorCache cache) -> cache.getLevel())
                  .thenComparing(cache -> cache.getType().name()))
          .map(
              cache ->
                  new Machine.Cache(
                      cache.getLevel(),
                      cache.getType().name().toLowerCase(Locale.ROOT),
                      linuxCacheBytes(cache),
                      sharedBy(cache)))
          .toList();
    } catch (RuntimeException | LinkageError unreadable) {
      return List.of();
    }
  }

  /** The kernel's own figure where there is one: lscpu's, which OSHI reads, can be an estimate. */
  private static long linuxCacheBytes(ProcessorCache cache) {
    return linux(cache, "size")
        .filter(size -> size.matches("\\d+K"))
        .map(size -> Long.parseLong(size.substring(0, size.length() - 1)) * 1024)
        .orElse((long) cache.getCacheSize());
  }

  private static int sharedBy(ProcessorCache cache) {
    return linux(cache, "shared_cpu_list").map(MachineProbe::count).orElse(0);
  }

  /** How many a list of the kernel's names: {@code 0-3,8-11} eight; 0 if it is none. */
  static int count(String list) {
    int count = 0;
    for (String range : list.split(",", -1)) {
      if (!range.matches("\\d{1,6}(-\\d{1,6})?")) {
        return 0;
      }
      String[] ends = range.split("-", -1);
      count += Integer.parseInt(ends[ends.length - 1]) - Integer.parseInt(ends[0]) + 1;
    }
    return count;
  }

  /** What the kernel says of the first processor's cache of this kind. */
  private static Optional<String> linux(ProcessorCache cache, String what) {
    for (int index = 0; index < 8; index++) {
      String folder = CPUS + "cpu0/cache/index" + index + "/";
      String level = FactReader.firstLine(folder + "level").orElse("");
      String type = FactReader.firstLine(folder + "type").orElse("");
      if (level.equals(Integer.toString(cache.getLevel()))
          && type.equalsIgnoreCase(cache.getType().name())) {
        return FactReader.firstLine(folder + what);
      }
    }
    return Optional.empty();
  }

  private static Fact governor() {
    return FactReader.firstLine(CPUS + "cpu0/cpufreq/scaling_governor")
        .map(Fact::of)
        .orElse(Fact.unreadable("no cpufreq on this machine"));
  }

  private static Fact smt(CentralProcessor cpu) {
    int logical = cpu.getLogicalProcessorCount();
    int physical = cpu.getPhysicalProcessorCount();
    String counts = " (" + logical + " threads on " + physical + " cores)";
    return Fact.of(
        FactReader.firstLine(CPUS + "smt/active")
            .map(active -> (active.equals("1") ? "on" : "off") + counts)
            .orElse((logical > physical ? "on" : "off") + counts));
  }

  private static Fact turbo() {
    return FactReader.firstLine(CPUS + "intel_pstate/no_turbo")
        .map(off -> Fact.of(off.equals("0") ? "on" : "off"))
        .or(
            () ->
                FactReader.firstLine(CPUS + "cpufreq/boost")
                    .map(on -> Fact.of(on.equals("1") ? "on" : "off")))
        .orElse(Fact.unreadable("the kernel shows no boost switch"));
  }

  private static Fact power(HardwareAbstractionLayer hardware) {
    String profile =
        FactReader.firstLine("/sys/firmware/acpi/platform_profile")
            .map(p -> ", profile " + p)
            .orElse("");
    List<PowerSource> batteries = hardware.getPowerSources();
    if (batteries.isEmpty()) {
      return Fact.of("mains, no battery found" + profile);
    }
    boolean online = batteries.stream().anyMatch(PowerSource::isPowerOnLine);
    return Fact.of((online ? "mains" : "battery") + profile);
  }

  private static Fact hypervisor(HardwareAbstractionLayer hardware) {
    ComputerSystem computer = hardware.getComputerSystem();
    String model =
        Stream.of(computer.getManufacturer(), computer.getModel())
            .filter(word -> !word.isBlank() && !word.equalsIgnoreCase("unknown"))
            .collect(Collectors.joining(" "));
    if (Os.here() != Os.LINUX) {
      return Fact.unreadable(
          "no source on "
              + System.getProperty("os.name")
              + (model.isEmpty() ? "" : "; it is a " + model));
    }
    try {
      boolean guest =
          Files.readString(Path.of("/proc/cpuinfo")).matches("(?s).*\\bhypervisor\\b.*");
      String which = model.isEmpty() ? "" : ", model " + model;
      return Fact.of(guest ? "virtual machine" + which : "none seen");
    } catch (java.io.IOException unreadable) {
      return Fact.unreadable(unreadable.toString());
    }
  }

  private static Fact container() {
    String cpu = FactReader.firstLine("/sys/fs/cgroup/cpu.max").orElse("");
    String memory = FactReader.firstLine("/sys/fs/cgroup/memory.max").orElse("");
    return cpu.isEmpty() && memory.isEmpty()
        ? Fact.unreadable("no limits in /sys/fs/cgroup")
        : Fact.of("cpu.max " + cpu + ", memory.max " + memory);
  }

  private static Fact load(CentralProcessor cpu) {
    double load = cpu.getSystemLoadAverage(1)[0];
    return load < 0
        ? Fact.unreadable("no load average on this system")
        : Fact.of(String.format(Locale.ROOT, "%.2f", load));
  }
}
