package astsprint.machine;

import astsprint.results.Fact;
import astsprint.results.Machine.Processor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import oshi.hardware.CentralProcessor;

/** What tells two processors of one model name apart, and what a kernel does with their memory. */
final class ProcessorProbe {
  private static final String PAGES = "/sys/kernel/mm/transparent_hugepage/";

  private ProcessorProbe() {}

  static Processor processor(Supplier<CentralProcessor> cpu) {
    return new Processor(
        FactReader.read(() -> Fact.of(cpu.get().getProcessorIdentifier().getFamily())),
        FactReader.read(() -> Fact.of(cpu.get().getProcessorIdentifier().getModel())),
        FactReader.read(() -> Fact.of(cpu.get().getProcessorIdentifier().getStepping())),
        FactReader.read(() -> name(cpu.get().getProcessorIdentifier().getMicroarchitecture())),
        FactReader.linux("microcode", ProcessorProbe::microcode));
  }

  /** OSHI knows names by family and model, as far as they were known when it was made. */
  private static Fact name(String microarchitecture) {
    return microarchitecture.isBlank() || microarchitecture.equalsIgnoreCase("unknown")
        ? Fact.unreadable("family and model are not in OSHI's list")
        : Fact.of(microarchitecture);
  }

  private static Fact microcode() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("microcode"))
          .findFirst()
          .map(line -> Fact.of(line.substring(line.indexOf(':') + 1).strip()))
          .orElse(Fact.unreadable("/proc/cpuinfo names none"));
    } catch (IOException e) {
      return Fact.unreadable(e.toString());
    }
  }

  /** {@code always [madvise] never}: the word in brackets. */
  static Fact hugePages() {
    return FactReader.firstLine(PAGES + "enabled")
        .map(line -> Fact.of(line.replaceAll(".*\\[(\\w+)\\].*", "$1")))
        .orElse(Fact.unreadable("the kernel has no transparent huge pages"));
  }

  /** The share of all processors' time since the start that went to other machines. */
  static Fact steal() {
    Optional<String> line = FactReader.firstLine("/proc/stat");
    if (line.isEmpty() || !line.get().startsWith("cpu ")) {
      return Fact.unreadable("no /proc/stat");
    }
    // user nice system idle iowait irq softirq steal; guests' time is part of the user's.
    List<Long> times =
        Stream.of(line.get().strip().split("\\s+")).skip(1).limit(8).map(Long::valueOf).toList();
    long all = times.stream().mapToLong(Long::longValue).sum();
    return times.size() < 8 || all == 0
        ? Fact.unreadable("the kernel counts no stolen time")
        : Fact.of(Double.toString((double) times.getLast() / all));
  }
}
