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
    differences.jvms(a, b);
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

  private void jvms(RunInfo inA, RunInfo inB) {
    Jvm a = inA.jvm();
    Jvm b = inB.jvm();
    differ("JVM", a.name() + " " + a.version(), b.name() + " " + b.version());
    differ("collector", a.collector(), b.collector());
    List<String> one = flags(inA, inB);
    List<String> other = flags(inB, inA);
    if (!one.equals(other)) {
      String only = String.join(" ", without(one, other));
      String onlyOther = String.join(" ", without(other, one));
      // The same ones in another order, of which the last one counts.
      boolean order = only.isEmpty() && onlyOther.isEmpty();
      differ(
          "JVM flags",
          order ? String.join(" ", one) : only.isEmpty() ? "without" : only,
          order ? String.join(" ", other) : onlyOther.isEmpty() ? "without" : onlyOther);
    }
  }

  /** A run's flags, those of a tree, {@code FOREST: -Xmx5g}, only where the other walked it too. */
  private static List<String> flags(RunInfo run, RunInfo other) {
    List<String> trees = new ArrayList<>(run.trees().stream().map(TreeInfo::name).toList());
    trees.retainAll(other.trees().stream().map(TreeInfo::name).toList());
    return run.jvm().flags().stream()
        .filter(flag -> !flag.matches("\\w+: .*") || trees.contains(flag.replaceFirst(": .*", "")))
        .toList();
  }

  private static List<String> without(List<String> flags, List<String> others) {
    return flags.stream().filter(flag -> !others.contains(flag)).toList();
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
