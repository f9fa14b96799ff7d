package astsprint.results.figures;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import astsprint.results.Jvm;
import astsprint.results.Machine;
import astsprint.results.RunInfo;
import astsprint.results.TreeInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What forbids comparing the times of two runs: anything but the source that was measured. */
final class RunDifferences {
  /** {@code FOREST: -Xmx2g}: a heap of its own. */
  private static final Pattern OF_A_TREE = Pattern.compile("([A-Z_0-9]+): .*");

  private final List<String> found = new ArrayList<>();

  private RunDifferences() {}

  /** A line for each thing, {@code processor: the one / the other}. */
  static List<String> of(@Nullable RunInfo a, @Nullable RunInfo b) {
    if (a == null || b == null) {
      return List.of("a run without run.json, of an unknown machine");
    }
    RunDifferences differences = new RunDifferences();
    differences.machines(a.machine(), b.machine());
    Set<String> trees = names(a);
    trees.retainAll(names(b));
    differences.jvms(a.jvm(), b.jvm(), trees);
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

  private static Set<String> names(RunInfo run) {
    return run.trees().stream().map(TreeInfo::name).collect(toCollection(HashSet::new));
  }

  private void jvms(Jvm a, Jvm b, Set<String> trees) {
    differ("JVM", a.name() + " " + a.version(), b.name() + " " + b.version());
    differ("collector", a.collector(), b.collector());
    List<String> these = flags(a, trees);
    List<String> those = flags(b, trees);
    // The same ones in another order may mean something else, so that all are shown.
    boolean ordered = new HashSet<>(these).equals(new HashSet<>(those));
    if (!these.equals(those)) {
      differ(
          "JVM flags",
          only(these, ordered ? List.of() : those),
          only(those, ordered ? List.of() : these));
    }
  }

  /** Those of all trees, and of trees that both runs have. */
  private static List<String> flags(Jvm jvm, Set<String> trees) {
    return jvm.flags().stream()
        .filter(
            flag -> {
              Matcher tree = OF_A_TREE.matcher(flag);
              return !tree.matches() || trees.contains(tree.group(1));
            })
        .toList();
  }

  private static String only(List<String> flags, List<String> others) {
    String only = flags.stream().filter(flag -> !others.contains(flag)).collect(joining(" "));
    return only.isEmpty() ? "none of these" : only;
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
