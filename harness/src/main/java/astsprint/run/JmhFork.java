package astsprint.run;

import astsprint.benchmark.Cells;
import astsprint.benchmark.ForkFlags;
import astsprint.process.OwnJvm;
import astsprint.results.Cell;
import astsprint.results.RunWriter;
import java.io.IOException;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Optional;

/**
 * One fresh JVM that measures one cell, started by JMH with the flags that every fork has.
 *
 * @param benchmark JMH's name, such as {@code astsprint.benchmark.LadderBenchmark.measure}
 * @param parameters all of the benchmark's, by name
 * @param options iterations and whatever else JMH is asked for
 */
record JmhFork(String benchmark, Map<String, String> parameters, Options options)
    implements Measurement {
  static {
    // The lock is held by MeasuringLock, for longer than JMH would hold it.
    System.setProperty("jmh.ignoreLock", "true");
  }

  JmhFork {
    parameters = new TreeMap<>(parameters);
  }

  /** The same in another round. */
  JmhFork inRound(int round) {
    Map<String, String> others = new TreeMap<>(parameters);
    others.put("round", Integer.toString(round));
    return new JmhFork(benchmark, others, options);
  }

  @Override
  public Cell cell() {
    return Cells.of(benchmark, parameters);
  }

  @Override
  public void into(RunFolder folder) throws IOException {
    List<String> given = given();
    List<String> flags = new ArrayList<>(ForkFlags.of(given, parameters));
    flags.add("-D" + RunWriter.FOLDER_PROPERTY + "=" + folder.path());
    flags.add("-XX:ErrorFile=" + folder.path().resolve("hs_err_%p.log"));
    flags.add("-XX:-CreateCoredumpOnCrash");
    flags.addAll(given); // Last, for the last one counts.
    ChainedOptionsBuilder one =
        new OptionsBuilder()
            .parent(unnamed(options))
            .include("^" + Pattern.quote(benchmark) + "$")
            .jvm(options.getJvm().orElse(OwnJvm.java()))
            .jvmArgsPrepend()
            .jvmArgs(flags.toArray(String[]::new))
            .jvmArgsAppend();
    parameters.forEach(one::param);
    if (parameters.containsKey(JmhRequest.THREADS)) {
      one.threads(Integer.parseInt(parameters.get(JmhRequest.THREADS)));
    }
    if (!options.verbosity().hasValue() && options.getProfilers().isEmpty()) {
      one.verbosity(VerboseMode.SILENT);
    }
    try {
      folder.addJmh(cell().series().benchmark(), new Runner(one.build()).run());
    } catch (RunnerException e) {
      throw new RefusedException("JMH: " + e.getMessage());
    }
  }

  /** The JVM's arguments that the user gave, in the order in which JMH puts them. */
  List<String> given() {
    List<String> given = new ArrayList<>();
    for (Optional<Collection<String>> some :
        List.of(options.getJvmArgsPrepend(), options.getJvmArgs(), options.getJvmArgsAppend())) {
      if (some.hasValue()) {
        given.addAll(some.get());
      }
    }
    return given;
  }

  /** The same but for what it names: benchmarks, and where their results go. */
  private static Options unnamed(Options options) {
    return (Options)
        Proxy.newProxyInstance(
            Options.class.getClassLoader(), new Class<?>[] {Options.class}, new Unnamed(options));
  }

  /** JMH sends a fork its options, so they are serialized. */
  @SuppressWarnings("serial") // JMH's own options are.
  private record Unnamed(Options options) implements InvocationHandler, Serializable {
    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
        throws Throwable {
      return switch (method.getName()) {
        case "getIncludes", "getExcludes" -> List.of();
        case "getResult", "getResultFormat" -> Optional.none();
        default -> {
          try {
            yield method.invoke(options, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        }
      };
    }
  }
}
