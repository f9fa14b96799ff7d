package astsprint.results.figures;

import static java.util.stream.Collectors.joining;

import astsprint.results.Jvm;
import astsprint.results.Machine;
import astsprint.results.RunInfo;
import astsprint.results.TreeInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What forbids comparing the times of two runs: anything but the source that was measured. */
final class RunDifferences {
  private final List<String> found = new ArrayList<>();

  private RunDifferences() {}

  /** A line for each thing, {@code processor: the one / the other}. */
  static List<String> of(@Nullable RunInfo a, @Nullable RunInfo b) {
    if (a == null || b == null) {
      return List.of("a run without run.json, of an unknown machine");
    }
    RunDifferences differences = new RunDifferences();
    differences.machines(a.machine(), b.machine());
    differences.jvms(a.jvm(), b.jvm());
    differences.differ("corpus", a.corpusSha256(), b.corpusSha256());
    for (TreeInfo tree : a.trees()) {
      b.trees().stream()
          .filter(other -> other.name().equals(tree.name()))
          .forEach(
              other -> differences.differ("tree " + tree.name(), tree.sha256(), other.sha256()));
    }
    return differences.found;
  }

  private void machines(Machine a, Machine b) {
    differ("processor", a.cpu(), b.cpu());
    differ("architecture", a.architecture(), b.architecture());
    differ("processors", a.processors(), b.processors());
    differ("cores", a.cores(), b.cores());
    differ("caches", caches(a), caches(b));
    differ("governor", a.governor(), b.governor());
    differ("SMT", a.smt(), b.smt());
    differ("turbo", a.turbo(), b.turbo());
    differ("power", a.power(), b.power());
    differ("hypervisor", a.hypervisor(), b.hypervisor());
    differ("container limits", a.container(), b.container());
    differ("operating system", a.os(), b.os());
  }

  private void jvms(Jvm a, Jvm b) {
    differ("JVM", a.name() + " " + a.version(), b.name() + " " + b.version());
    differ("collector", a.collector(), b.collector());
    differ("JVM flags", String.join(" ", a.flags()), String.join(" ", b.flags()));
  }

  /** {@code L1 data 48 KB, L2 1,024 KB, L3 32,768 KB for 2}. */
  private static String caches(Machine machine) {
    return machine.caches().isEmpty()
        ? "unreadable"
        : machine.caches().stream()
            .map(
                cache ->
                    "L%d%s %,d KB%s"
                        .formatted(
                            cache.level(),
                            cache.type().equals("unified") ? "" : " " + cache.type(),
                            cache.bytes() >> 10,
                            cache.sharedBy() > 1 ? " for " + cache.sharedBy() : ""))
            .collect(joining(", "));
  }

  private void differ(String what, Object a, Object b) {
    if (!a.equals(b)) {
      found.add(what + ": " + a + " / " + b);
    }
  }
}
