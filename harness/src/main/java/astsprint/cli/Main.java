package astsprint.cli;

import astsprint.run.JmhProcess;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** Entry point of {@code ast-sprint}. */
@Command(
    name = "ast-sprint",
    description = "Ten ways to visit every node of a Python syntax tree, measured.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {
      DoctorCommand.class,
      AstCommand.class,
      StagesCommand.class,
      WalkCommand.class,
      PeersCommand.class,
      ParseCommand.class,
      ProfileCommand.class,
      ExplainCommand.class,
      ReferenceCommand.class,
      ReportCommand.class,
      CompareCommand.class,
      BeginCommand.class,
      FinishCommand.class,
      UiCommand.class,
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done",
      "1:an input is at fault: unreadable, or no valid Python",
      "2:wrong usage",
      "3:a measurement is incomplete: what failed is named",
      "70:a defect of ast-sprint itself",
    })
public final class Main implements Runnable {
  /** An input is at fault. */
  static final int BAD_INPUT = 1;

  /** Something that was to be measured was not. */
  static final int INCOMPLETE = 3;

  private static final int DEFECT = 70;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** Runs one command and exits with its status. */
  public static void main(String... arguments) {
    System.exit(run(arguments));
  }

  /** Runs one command; what it prints is flushed. */
  static int run(String... arguments) {
    PrintWriter out = Output.utf8(System.out);
    PrintWriter err = Output.utf8(System.err);
    int status = line(out, err).execute(arguments);
    out.flush();
    err.flush();
    return status;
  }

  static CommandLine line(PrintWriter out, PrintWriter err) {
    CommandLine bench = new CommandLine(new BenchCommand());
    return new CommandLine(new Main())
        .addSubcommand(bench.setUnmatchedOptionsArePositionalParams(true)) // JMH's own.
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::explain);
  }

  private static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    if (failure instanceof InputException input) {
      command.getErr().println(input.getMessage());
      return BAD_INPUT;
    }
    if (failure instanceof JmhProcess.RefusedException refused) {
      command.getErr().println(refused.getMessage());
      return INCOMPLETE;
    }
    failure.printStackTrace(command.getErr());
    return DEFECT;
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
