package astsprint.cli;

import astsprint.parse.AstDump;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ast-sprint ast}: the front end by itself. */
@Command(
    name = "ast",
    description = "Parse Python as CPython 3.14 does.",
    mixinStandardHelpOptions = true,
    subcommands = {AstCommand.Dump.class, AstCommand.Check.class, DigestsCommand.class})
final class AstCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Missing required subcommand");
  }

  /** Prints one tree. */
  @Command(
      name = "dump",
      description = {
        "Print a file's tree exactly as CPython 3.14 does.",
        "It is what ast.dump(ast.parse(data), include_attributes=True, show_empty=True) gives.",
        "On a syntax error: exit status 1 and FILE:LINE:COLUMN: SyntaxError: why; without a column"
            + " or a line if Python names none.",
      },
      mixinStandardHelpOptions = true)
  static final class Dump implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Python source.")
    private Path file;

    @Override
    public Integer call() throws IOException {
      PrintWriter out = spec.commandLine().getOut();
      try {
        AstDump.write(SourceFile.parse(file), out);
      } catch (ArithmeticException tooManyDigits) {
        throw new InputException(file + ": ValueError: " + tooManyDigits.getMessage());
      }
      out.println();
      return 0;
    }
  }

  /** Lists all that is wrong with each file. */
  @Command(
      name = "check",
      description =
          "List all syntax errors of each file, where CPython stops at the first; status 1 if any.",
      mixinStandardHelpOptions = true)
  static final class Check implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Python sources.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
      int status = 0;
      for (Path file : files) {
        try {
          for (String error : SourceFile.errors(file)) {
            spec.commandLine().getErr().println(error);
            status = ExitStatus.BAD_INPUT;
          }
        } catch (InputException e) {
          spec.commandLine().getErr().println(e.getMessage());
          status = ExitStatus.BAD_INPUT;
        }
      }
      return status;
    }
  }
}
