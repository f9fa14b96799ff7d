package astsprint.evidence;

import astsprint.kernel.Kernel;
import astsprint.kernel.Loop;
import astsprint.machine.Doctor;
import astsprint.machine.UserPlaces;
import astsprint.process.TemporaryFolder;
import astsprint.results.MachineCode;
import astsprint.stages.WalkStage;
import astsprint.walk.LiveWalk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;
import one.convert.Arguments;
import one.convert.JfrToFlame;

/** The machine code in which a stage spends its time. */
public final class MachineCodeEvidence {
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:+DebugNonSafepoints",
          "-XX:FlightRecorderOptions:stackdepth=256");

  /** Code that the walker spends less in is not shown: it is many methods, all of them cold. */
  private static final double LEAST_SHARE = 0.005;

  private static final String NO_SAMPLES =
      "no profiler ran here: lines stand in the order of the code";
  private static final String NO_CODE = "the JVM has printed no code of it";
  private static final String NO_LINES =
      "a profiler sees functions of C and no lines: these stand in the order of the code";

  /** A walker's own method may have become a part of its caller, and runs there then. */
  private static final Class<?> CALLER = LiveWalk.class;

  private final WalkerJvm walker;
  private final String type;
  private final Optional<Disassembler> disassembler;

  private MachineCodeEvidence(WalkerJvm walker, Optional<Disassembler> disassembler) {
    this.walker = walker;
    this.type = WalkStage.class.getPackageName() + "." + WalkStage.valueOf(walker.stage()).key();
    this.disassembler = disassembler;
  }

  /** What a JVM of its own has said of a walker. */
  private record Seen(List<String> output, Optional<LineShares> shares, String profiler) {}

  /**
   * Runs a stage in a JVM that prints its code, and takes it apart.
   *
   * @return without methods, and with a note of what to do, where there is no disassembler
   * @throws IOException if the stage or the disassembler fails, with the reason
   */
  public static MachineCode of(WalkerJvm walker) throws IOException, InterruptedException {
    Optional<Disassembler> disassembler = Disassembler.find(UserPlaces.ofThisMachine());
    return new MachineCodeEvidence(walker, disassembler).take();
  }

  /** Whether this machine can make text of machine code, and how to get what does. */
  public static Doctor.Finding disassembler() {
    return Disassembler.finding(UserPlaces.ofThisMachine());
  }

  private MachineCode take() throws IOException, InterruptedException {
    Seen seen = look();
    List<PrintedCode> lasting = lasting(seen.output());
    CodeLines byLine = new CodeLines(type, new SourceLines());
    List<MachineCode.Method> methods = new ArrayList<>();
    boolean printed = false;
    boolean readable = false;
    for (PrintedCode code : lasting) {
      NavigableMap<Long, String> instructions = code.instructions();
      printed |= !instructions.isEmpty();
      if (instructions.isEmpty() && disassembler.isPresent()) {
        String arch = System.getProperty("os.arch");
        instructions = disassembler.get().instructions(arch, code.start(), code.code());
      }
      readable |= !instructions.isEmpty();
      double share = seen.shares().map(s -> s.of(code.method())).orElse(MachineCode.UNKNOWN);
      // Where no profiler tells, the caller's code is a second copy at most.
      boolean shown = seen.shares().isEmpty() ? own(code) : share >= LEAST_SHARE;
      if (!instructions.isEmpty() && shown) {
        methods.add(
            new MachineCode.Method(
                code.method(),
                code.level() == 4 ? "C2" : "C1",
                code.bytes(),
                share,
                byLine.of(code, instructions, seen.shares())));
      }
    }
    Optional<MachineCode.Method> kernel = kernel(seen);
    kernel.ifPresent(function -> methods.addFirst(function));
    String by = printed ? "hsdis" : disassembler.map(Disassembler::name).orElse("");
    String note =
        !readable && disassembler.isEmpty()
            ? Disassembler.ADVICE
            : methods.isEmpty()
                ? NO_CODE
                : kernel.isPresent() ? NO_LINES : seen.shares().isEmpty() ? NO_SAMPLES : "";
    Comparator<MachineCode.Method> hottest =
        Comparator.comparingDouble(MachineCode.Method::share)
            .thenComparingInt(MachineCode.Method::bytes)
            .reversed();
    if (kernel.isEmpty()) {
      methods.sort(hottest);
    }
    return new MachineCode(walker.stage(), walker.tree(), by, seen.profiler(), note, methods);
  }

  private static boolean own(PrintedCode code) {
    return !code.method().startsWith(CALLER.getName() + ".");
  }

  /** One run, printed and sampled; async-profiler where it runs, else the JVM's own recorder. */
  private Seen look() throws IOException, InterruptedException {
    List<String> flags = new ArrayList<>(FLAGS);
    flags.add("-XX:CompileCommand=print," + type + "*::*");
    flags.add("-XX:CompileCommand=print," + CALLER.getName() + "::walk");
    try (TemporaryFolder folder = TemporaryFolder.make("code")) {
      Path recording = folder.path().resolve("samples.jfr");
      for (Recorder recorder : List.of(Recorder.ASYNC, Recorder.JFR)) {
        try {
          List<String> output = walker.output(flags, recorder, recording);
          Path collapsed = folder.path().resolve("samples.collapsed");
          JfrToFlame.convert(
              recording.toString(),
              collapsed.toString(),
              new Arguments("-o", "collapsed", "--lines"));
          try (Stream<String> stacks = Files.lines(collapsed)) {
            LineShares shares = LineShares.of(stacks, WalkLoop.FRAME, type);
            if (shares.samples() > 0) {
              return new Seen(output, Optional.of(shares), recorder.title());
            }
          }
        } catch (IOException unavailable) {
          if (recorder == Recorder.JFR) {
            break;
          }
        }
      }
      return new Seen(walker.output(flags, Recorder.NONE, recording), Optional.empty(), "");
    }
  }

  /**
   * The code that each method of the class ended up with: the last compilation of the highest
   * level, what replaced a running loop only where there is no other.
   */
  private List<PrintedCode> lasting(List<String> output) {
    Map<String, PrintedCode> best = new LinkedHashMap<>();
    Comparator<PrintedCode> better =
        Comparator.<PrintedCode>comparingInt(PrintedCode::level)
            .thenComparingInt(code -> code.onStack() ? 0 : 1)
            .thenComparingInt(PrintedCode::id);
    for (PrintedCode code : PrintedCode.read(output)) {
      best.merge(code.method(), code, (a, b) -> better.compare(a, b) >= 0 ? a : b);
    }
    return List.copyOf(best.values());
  }

  /** The loop in C, of a stage that has one. */
  private Optional<MachineCode.Method> kernel(Seen seen) throws IOException, InterruptedException {
    Optional<Integer> idBits = WalkLoop.idBits(seen.output());
    if (idBits.isEmpty() || disassembler.isEmpty()) {
      return Optional.empty();
    }
    try (TemporaryFolder folder = TemporaryFolder.make("kernel")) {
      Path library = Kernel.unpackedInto(folder.path());
      List<String> all = disassembler.get().withLines(library);
      String sources = "/" + Kernel.class.getPackageName().replace('.', '/');
      String function = Loop.forFamilies().function(idBits.get());
      // What needs no other instructions than the rest may have become a part of its caller.
      return Stream.of(function, Kernel.ENTRY)
          .flatMap(name -> KernelCode.of(all, name, sources, share(name, seen)).stream())
          .findFirst();
    }
  }

  /** JFR does not see functions: what has no sample at all was not looked at. */
  private static double share(String function, Seen seen) {
    return seen.shares()
        .map(shares -> shares.ofFunction(function))
        .filter(share -> share > 0)
        .orElse(MachineCode.UNKNOWN);
  }
}
