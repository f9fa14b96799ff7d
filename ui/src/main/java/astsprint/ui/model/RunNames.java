package astsprint.ui.model;

import astsprint.results.Fact;
import astsprint.results.Machine;
import astsprint.results.Run;
import astsprint.results.RunInfo;
import astsprint.results.figures.RunFigures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs in words. */
public final class RunNames {
  private RunNames() {}

  /** For a list: the folder's name and the kind of run. */
  public static String name(Run run) {
    RunInfo info = run.info();
    if (info == null) {
      return run.name();
    }
    return run.name() + " · " + info.kind() + (run.unfinished() ? " · unfinished" : "");
  }

  /** The same, and where the run lies if another one of {@code others} has that name. */
  public static String name(Run run, List<RunFigures> others) {
    return name(run) + place(run, others);
  }

  /**
   * As much of the run's path, {@code · in monday}, as tells it from others of the same name; ""
   * where there are none.
   */
  static String place(Run run, List<RunFigures> others) {
    Path own = folder(run);
    List<Path> twins =
        others.stream()
            .map(RunFigures::run)
            .filter(other -> other.name().equals(run.name()))
            .map(RunNames::folder)
            .filter(folder -> !folder.equals(own))
            .toList();
    if (twins.isEmpty()) {
      return "";
    }
    int most = own.getNameCount();
    for (int length = 1; length < most; length++) {
      Path end = own.subpath(most - length, most);
      if (twins.stream().noneMatch(twin -> twin.endsWith(end))) {
        return " · in " + end;
      }
    }
    return " · in " + own;
  }

  private static Path folder(Run run) {
    Path folder = run.path().toAbsolutePath().normalize().getParent();
    return folder == null ? run.path() : folder;
  }

  /** For a legend: each with its number. */
  public static List<String> numbered(List<RunFigures> runs) {
    List<String> names = new ArrayList<>();
    for (RunFigures run : runs) {
      names.add((names.size() + 1) + "  " + name(run.run(), runs));
    }
    return names;
  }

  /** For a title: processor and JVM. */
  public static String machine(Run run) {
    RunInfo info = run.info();
    if (info == null) {
      return "machine not recorded";
    }
    Machine machine = info.machine();
    String cpu = machine.cpu().readable() ? machine.cpu().text() : machine.architecture();
    String cores = machine.processors() == 1 ? "1 core" : machine.processors() + " cores";
    return cpu + " · " + cores + " · Java " + info.jvm().version() + " · " + info.jvm().collector();
  }

  /** All that was recorded, line by line. */
  public static String details(Run run) {
    RunInfo info = run.info();
    if (info == null) {
      return run.path() + "\nNo run.json: the machine is unknown.";
    }
    Machine m = info.machine();
    StringBuilder text = new StringBuilder();
    line(text, "started", info.started());
    line(text, "finished", info.finished() == null ? "not yet" : info.finished());
    line(text, "command", String.join(" ", info.command()));
    fact(text, "processor", m.cpu());
    fact(text, "cores", m.cores());
    fact(text, "governor", m.governor());
    fact(text, "SMT", m.smt());
    fact(text, "turbo", m.turbo());
    fact(text, "power", m.power());
    fact(text, "hypervisor", m.hypervisor());
    fact(text, "container", m.container());
    fact(text, "load", m.load());
    fact(text, "memory", m.memory());
    fact(text, "system", m.os());
    fact(text, "counters", m.counters());
    line(text, "JVM", info.jvm().name() + " " + info.jvm().version() + ", " + info.jvm().vendor());
    line(text, "flags", String.join(" ", info.jvm().flags()));
    line(text, "revision", info.git().revision() + (info.git().dirty() ? ", with changes" : ""));
    return text.toString().stripTrailing();
  }

  private static void fact(StringBuilder text, String name, Fact fact) {
    line(text, name, fact.toString());
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append(": ").append(value).append('\n');
  }
}
