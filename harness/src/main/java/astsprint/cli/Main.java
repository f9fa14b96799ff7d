package astsprint.cli;

import astsprint.jmh.JvmAccess;
import astsprint.process.OwnJvm;
import astsprint.process.Subprocess;
import astsprint.run.RefusedException;
import astsprint.workshop.WorkshopException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;

/** Entry point of {@code ast-sprint}. */
@Command(
    name = "ast-sprint",
    description = "Ten ways to visit every node of a Python syntax tree, measured.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {
      DoctorCommand.class,
      AstCommand.class,
      LintCommand.class,
      CacheCommand.class,
      SeededCommand.class,
      StagesCommand.class,
      WalkCommand.class,
      PeersCommand.class,
      ParseCommand.class,
      NewCommand.class,
      TryCommand.class,
      WatchCommand.class,
      HintCommand.class,
      RevealCommand.class,
      ProfileCommand.class,
      ExplainCommand.class,
      CostCommand.class,
      ReferenceCommand.class,
      ReportCommand.class,
      CompareCommand.class,
      UiCommand.class,
      ShareCommand.class,
      RoomCommand.class,
      TourCommand.class,
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done",
      "1:an input is at fault: unreadable, no valid Python, or a wrong walker",
      "2:wrong usage",
      "3:a measurement is incomplete: what failed is named",
      "70:a defect of ast-sprint itself",
    })
public final class Main implements Runnable {
  @CommandLine.Spec private CommandSpec spec;

  /** Runs one command and exits with its status. */
  public static void main(String... arguments) {
    System.exit(run(arguments));
  }

  /** Runs one command; what it prints is flushed. */
  static int run(String... arguments) {
    PrintWriter out = Output.utf8(System.out);
    PrintWriter err = Output.utf8(System.err);
    int status = line(out, err, arguments).execute(arguments);
    out.flush();
    err.flush();
    return status;
  }

  static CommandLine line(PrintWriter out, PrintWriter err, String... arguments) {
    return commands(arguments)
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(parsed -> execute(parsed, arguments))
        .setExecutionExceptionHandler(Main::explain);
  }

  /** A linter is run at every save: for that one command no other is even loaded. */
  private static CommandLine commands(String... arguments) {
    if (arguments.length > 0 && arguments[0].equals("lint")) {
      return new CommandLine(CommandSpec.create().name("ast-sprint"))
          .addSubcommand(new LintCommand());
    }
    CommandLine bench = new CommandLine(new BenchCommand());
    return new CommandLine(new Main())
        .addSubcommand(bench.setUnmatchedOptionsArePositionalParams(true)); // JMH's own.
  }

  /** Commands that measure need a JVM with flags that no jar's manifest can ask for. */
  private static int execute(CommandLine.ParseResult parsed, String... arguments) {
    CommandLine last = parsed.asCommandLineList().getLast();
    if (!(last.getCommand() instanceof Measures) || hasFlags()) {
      return new CommandLine.RunLast().execute(parsed);
    }
    List<String> command = OwnJvm.command(JvmAccess.FLAGS, Main.class, List.of(arguments));
    try {
      return Subprocess.show(command, Path.of("").toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitStatus.INCOMPLETE;
    }
  }

  private static boolean hasFlags() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().containsAll(JvmAccess.FLAGS);
  }

  private static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    if (failure instanceof InputException || failure instanceof WorkshopException) {
      command.getErr().println(failure.getMessage());
      return ExitStatus.BAD_INPUT;
    }
    if (failure instanceof RefusedException refused) {
      command.getErr().println(refused.getMessage());
      return ExitStatus.INCOMPLETE;
    }
    failure.printStackTrace(command.getErr());
    return ExitStatus.DEFECT;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Prints the version that the build was given. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {
        "ast-sprint " + (version == null ? "(not packaged)" : version),
        "Java " + System.getProperty("java.vm.version"),
      };
    }
  }
}
