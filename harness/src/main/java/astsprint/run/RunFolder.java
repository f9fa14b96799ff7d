package astsprint.run;

import astsprint.process.OwnJvm;
import astsprint.results.Cell;
import astsprint.results.Failure;
import astsprint.results.LintPart;
import astsprint.results.Observation;
import astsprint.results.Run;
import astsprint.results.RunInfo;
import astsprint.results.RunReader;
import astsprint.results.RunWriter;
import astsprint.results.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The folder of a run while the run goes on. It is read once when it is opened; then only what each
 * process has added to it.
 */
public final class RunFolder {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final RunWriter writer;
  private @Nullable RunInfo info;
  private final Set<Cell> plan;
  private final Set<Cell> accounted = new HashSet<>();

  /** Bytes of each file that were read. */
  private final Map<String, Long> read = new HashMap<>();

  private volatile boolean stopped;

  private RunFolder(RunWriter writer, Run there) throws IOException {
    this.writer = writer;
    info = there.info();
    plan = new LinkedHashSet<>(there.plan());
    for (Sample sample : there.samples()) {
      if (sample.phase() == Sample.Phase.MEASUREMENT && sample.iteration() == sample.of()) {
        accounted.add(sample.cell());
      }
    }
    there.failures().forEach(failure -> accounted.add(failure.cell()));
    for (String file : List.of(RunWriter.SAMPLES, RunWriter.OBSERVATIONS, RunWriter.FAILURES)) {
      Path path = writer.folder().resolve(file);
      read.put(file, Files.exists(path) ? Files.size(path) : 0);
    }
  }

  /** Opens a folder, made if it is not there yet; what it holds is kept and not measured again. */
  public static RunFolder open(Path folder) throws IOException {
    Path path = folder.toAbsolutePath();
    return new RunFolder(RunWriter.open(path), RunReader.read(path));
  }

  /** A new folder, named by the time, below {@code runs}. */
  public static RunFolder create(Path runs) throws IOException {
    return open(RunWriter.create(runs).folder());
  }

  public Path path() {
    return writer.folder();
  }

  RunWriter writer() {
    return writer;
  }

  /** What the run is; null as long as nobody has described it. */
  @Nullable RunInfo info() {
    return info;
  }

  /** Writes what the run is, or replaces it. */
  void describe(RunInfo run) throws IOException {
    info = run;
    writer.info(run);
  }

  /** Adds to what the run sets out to measure. */
  void plan(List<Cell> cells) throws IOException {
    plan.addAll(cells);
    writer.plan(List.copyOf(plan));
  }

  /** Plans these, beside what is measured: the rest of an earlier plan is not wanted any more. */
  void planInstead(List<Cell> cells) throws IOException {
    plan.retainAll(accounted);
    plan(cells);
  }

  /** Whether this cell has a figure, or the reason why it has none. */
  boolean accounted(Cell cell) {
    return accounted.contains(cell);
  }

  /** From now on nothing is measured, and a process that dies has not failed. */
  public void stop() {
    stopped = true;
  }

  /** Whether it is. */
  public boolean stopped() {
    return stopped;
  }

  /**
   * What the process noted that has just ended; if that is nothing, that it crashed.
   *
   * @param cell that it measured
   */
  Seen look(Cell cell) throws IOException {
    List<JsonNode> samples = added(RunWriter.SAMPLES);
    String fork = "";
    List<Double> ns = new ArrayList<>();
    boolean whole = false;
    for (JsonNode sample : samples) {
      if (sample.path("params").has(LintPart.PARAMETER)) {
        continue; // A part of what another line is the whole of.
      }
      fork = sample.path("fork").asString("");
      if (sample.path("phase").asString("").equals(Sample.Phase.MEASUREMENT.name())) {
        ns.add(sample.path("ns").asDouble(0));
        whole |= sample.path("iteration").asInt(0) == sample.path("of").asInt(-1);
      }
    }
    List<Double> canary = new ArrayList<>();
    String compiled = "";
    for (JsonNode fact : added(RunWriter.OBSERVATIONS)) {
      String value = fact.path("value").asString("");
      switch (fact.path("name").asString("")) {
        case Observation.CANARY -> canary.add(Double.parseDouble(value));
        case Observation.COMPILED -> compiled = value;
        default -> {}
      }
    }
    boolean failed = !added(RunWriter.FAILURES).isEmpty();
    Seen seen = new Seen(fork, ns, canary, compiled, whole, failed);
    if (!seen.accounted() && !stoppedSoon()) {
      fail(cell, Failure.Kind.CRASHED, crash());
    }
    if (!stopped) {
      accounted.add(cell);
    }
    return seen;
  }

  /** An interrupt reaches a fork and its parent at once: the parent may not have heard of it. */
  private boolean stoppedSoon() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return stopped;
  }

  /** Notes that a cell gets no figure. */
  void fail(Cell cell, Failure.Kind kind, String cause) throws IOException {
    writer.failure(new Failure(cell, null, System.currentTimeMillis(), kind, cause));
    var _ = added(RunWriter.FAILURES);
  }

  /** Notes that a cell of the plan will not be measured after all. */
  void leaveOut(Cell cell, String cause) throws IOException {
    fail(cell, Failure.Kind.UNAVAILABLE, cause);
    accounted.add(cell);
  }

  /** Notes something of a process that has ended. */
  void observe(Cell cell, String fork, String name, String value) throws IOException {
    writer.observation(new Observation(cell, fork, name, value));
    var _ = added(RunWriter.OBSERVATIONS);
  }

  private List<JsonNode> added(String file) throws IOException {
    Path path = path().resolve(file);
    List<JsonNode> lines = new ArrayList<>();
    if (!Files.exists(path)) {
      return lines;
    }
    byte[] bytes;
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.position(read.getOrDefault(file, 0L));
      bytes = Channels.newInputStream(channel).readAllBytes();
      read.put(file, channel.position());
    }
    for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
      if (line.endsWith("}")) { // A process that dies may leave half a line.
        lines.add(MAPPER.readTree(line));
      }
    }
    return lines;
  }

  /** What the JVM says of its crash, if it does. */
  private String crash() throws IOException {
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(path(), "hs_err_*.log")) {
      for (Path log : logs) {
        String told = log.getFileName().toString().replace("hs_err", "crash");
        String signal;
        try (Stream<String> lines = Files.lines(log)) {
          // The header: lines of "#", the signal the first that is indented by two.
          signal =
              lines
                  .filter(line -> line.startsWith("#  "))
                  .findFirst()
                  .map(line -> ": " + line.substring(1).strip())
                  .orElse("");
        }
        Files.move(log, log.resolveSibling(told));
        return "the JVM crashed" + signal + ", see " + told;
      }
    }
    return "the process ended without a word";
  }

  /**
   * Adds what JMH says of a fork to {@code jmh-BENCHMARK.json}. Entries stay as JMH made them, but
   * for the folder of the {@code java} that ran, which is this machine's own affair.
   */
  void addJmh(String benchmark, Collection<RunResult> results) throws IOException {
    if (results.isEmpty()) {
      return;
    }
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(json, true, StandardCharsets.UTF_8)) {
      ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(results);
    }
    Path file = path().resolve("jmh-" + benchmark + ".json");
    ArrayNode all = MAPPER.createArrayNode();
    if (Files.exists(file)) {
      MAPPER.readTree(file.toFile()).forEach(all::add);
    }
    for (JsonNode entry : MAPPER.readTree(json.toByteArray())) {
      if (entry instanceof ObjectNode result) {
        String jvm = result.path("jvm").asString(OwnJvm.java());
        result.put("jvm", String.valueOf(Path.of(jvm).getFileName()));
      }
      all.add(entry);
    }
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    MAPPER.writerWithDefaultPrettyPrinter().writeValue(draft, all);
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Deletes a folder that holds nothing but what was planned: a start that failed is no run.
   *
   * @return whether it was one
   */
  public boolean forgetIfNothingIsMeasured() throws IOException {
    Set<String> planned = Set.of(RunWriter.RUN, RunWriter.PLAN);
    List<Path> files;
    try (Stream<Path> list = Files.list(path())) {
      files = list.toList();
    }
    for (Path file : files) {
      boolean empty = Files.isRegularFile(file) && Files.size(file) == 0;
      if (!empty && !planned.contains(String.valueOf(file.getFileName()))) {
        return false;
      }
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(path());
    return true;
  }

  /** Closes the run: it has ended if nothing of its plan is missing. */
  public ClosedRun close() throws IOException {
    boolean interrupted = !accounted.containsAll(plan);
    RunInfo described = info;
    if (!interrupted && described != null) {
      describe(described.finished(RunDescription.now()));
    }
    Run closed = RunReader.read(path());
    return new ClosedRun(
        closed,
        interrupted,
        closed.failures().stream().filter(f -> f.kind() != Failure.Kind.UNAVAILABLE).toList());
  }
}
