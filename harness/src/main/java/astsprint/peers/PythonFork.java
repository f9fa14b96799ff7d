package astsprint.peers;

import astsprint.corpus.NamedTree;
import astsprint.process.Subprocess;
import astsprint.results.Cell;
import astsprint.results.Failure;
import astsprint.results.Observation;
import astsprint.results.RunWriter;
import astsprint.results.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One fresh Python process that measures one cell: what {@code peers.py} says, line by line,
 * becomes samples as it is said.
 */
public final class PythonFork {
  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * How long and how often.
   *
   * @param warmups iterations before the measured ones
   * @param iterations measured ones
   * @param millis time of one; walking all trees once is the least
   */
  public record Pace(int warmups, int iterations, int millis) {
    /**
     * As long on a small tree as a fork of the JVM measures there: a second, in pieces short enough
     * that their median passes over what disturbs the machine for a moment. CPython specializes its
     * bytecode within the first of them. One walk of a larger tree takes longer than a piece.
     */
    public static Pace of(NamedTree tree, boolean quick) {
      if (quick) {
        return new Pace(2, 3, 100);
      }
      return tree == NamedTree.DIFFLIB || tree == NamedTree.SIXTEEN
          ? new Pace(3, 10, 100)
          : new Pace(3, 5, 200);
    }
  }

  private final Cell cell;
  private final Pace pace;
  private final boolean perByte;
  private final RunWriter run;

  private String fork = "";
  private long workPerRound;
  private boolean refused;
  private boolean ended;

  private PythonFork(Cell cell, Pace pace, boolean perByte, RunWriter run) {
    this.cell = cell;
    this.pace = pace;
    this.perByte = perByte;
    this.run = run;
  }

  /**
   * Measures a cell; what goes wrong becomes its failure.
   *
   * @param python the interpreter
   * @param script where {@code peers.py} lies
   * @param listing the sources, as the script wants them
   * @param filter the class of nodes that is handed out alone, and how many there must be: {@code
   *     Call}, {@code 285}; empty for all nodes
   * @return whether there are figures
   */
  public static boolean measure(
      Cell cell,
      Path python,
      Path script,
      Path listing,
      List<String> filter,
      Pace pace,
      Duration limit,
      RunWriter run)
      throws InterruptedException {
    boolean perByte = cell.series().key().equals(Peer.CPYTHON_PARSE);
    PythonFork fork = new PythonFork(cell, pace, perByte, run);
    List<String> argv =
        new ArrayList<>(
            List.of(
                python.toString(),
                "-X",
                "utf8",
                "-I", // no environment variables, no user's packages, not this folder's
                "-B",
                script.toString(),
                cell.series().key(),
                listing.toString(),
                Integer.toString(pace.warmups()),
                Integer.toString(pace.iterations()),
                Integer.toString(pace.millis())));
    argv.addAll(filter);
    try {
      fork.finish(Subprocess.run(argv, limit, fork::heard));
    } catch (IOException e) {
      fork.fail(Failure.Kind.UNAVAILABLE, "cannot start Python: " + e.getMessage());
    }
    return fork.ended;
  }

  private void heard(String line) {
    JsonNode event;
    try {
      event = JSON.readTree(line);
    } catch (JacksonException notOurs) {
      return; // A package may print; only lines of the protocol count.
    }
    switch (event.path("event").asString("")) {
      case "ready" -> {
        workPerRound = event.path(perByte ? "bytes" : "visits").asLong(0);
        fork = event.path("pid").asLong(0) + "-" + System.currentTimeMillis();
        if (event.has("found")) {
          String found = event.path("found").asString();
          run.observation(new Observation(cell, fork, Observation.FOUND, found));
        }
      }
      case "iteration" -> run.sample(sample(event));
      case "refused" -> {
        refused = true;
        fail(Failure.Kind.WRONG, event.path("reason").asString("no reason given"));
      }
      case "end" -> ended = true;
      default -> {}
    }
  }

  private Sample sample(JsonNode event) {
    boolean measured = event.path("measured").asBoolean(false);
    long work = workPerRound * event.path("rounds").asLong(0);
    return new Sample(
        cell,
        fork,
        event.path("index").asInt(0) + 1,
        measured ? pace.iterations() : pace.warmups(),
        measured ? Sample.Phase.MEASUREMENT : Sample.Phase.WARMUP,
        event.path("at").asLong(0),
        (double) event.path("ns").asLong(0) / work,
        work,
        null);
  }

  private void finish(Subprocess.Result result) {
    if (result.timedOut()) {
      fail(Failure.Kind.HUNG, "Python " + result.complaint());
    } else if (!result.succeeded()) {
      fail(Failure.Kind.CRASHED, "Python: " + result.complaint());
    } else if (!ended && !refused) {
      fail(Failure.Kind.CRASHED, "Python ended without an end");
    }
  }

  private void fail(Failure.Kind kind, String cause) {
    run.failure(
        new Failure(cell, fork.isEmpty() ? null : fork, System.currentTimeMillis(), kind, cause));
  }
}
