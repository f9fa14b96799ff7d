package astsprint.workshop;

import astsprint.machine.Os;
import astsprint.machine.UserPlaces;
import astsprint.process.Subprocess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The C file beside a walker, as a library that {@code System.loadLibrary("Mine")} finds.
 *
 * @param library if it was compiled
 * @param diagnostics of the compiler, or that there is none
 */
record NativePart(Optional<Path> library, List<Diagnostic> diagnostics) {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** {@code Mine.c:3:7: error: …}, as gcc and clang say it. */
  private static final Pattern TOLD =
      Pattern.compile("(.*?):(\\d+):(\\d+): (?:fatal )?(error|warning): (.*)");

  /** Compiles it with the first compiler that is here, as the build of the kernel looks for it. */
  static NativePart of(Path source, Path folder) throws IOException, InterruptedException {
    Optional<Path> compiler = compiler(UserPlaces.ofThisMachine());
    if (compiler.isEmpty()) {
      String why = "no C compiler here; ast-sprint doctor says how to get one";
      return new NativePart(
          Optional.empty(), List.of(new Diagnostic(true, source.toString(), 0, 0, why, "")));
    }
    String name = source.getFileName().toString().replaceFirst("\\.c$", "");
    Path library = folder.resolve(System.mapLibraryName(name));
    List<String> argv = new ArrayList<>(List.of(compiler.get().toString(), "-std=gnu11", "-O3"));
    argv.addAll(List.of("-Wall", "-Wextra", "-shared", "-g"));
    if (Os.here() != Os.WINDOWS) {
      argv.add("-fPIC");
    }
    argv.addAll(List.of("-o", library.toString(), source.toString()));
    Subprocess.Result result = Subprocess.run(argv, LIMIT);
    List<Diagnostic> told = new ArrayList<>();
    for (String line : result.err()) {
      Matcher one = TOLD.matcher(line);
      if (one.matches()) {
        long number = Long.parseLong(one.group(2));
        told.add(
            new Diagnostic(
                one.group(4).equals("error"),
                one.group(1),
                number,
                Long.parseLong(one.group(3)),
                one.group(5),
                Javac.line(source, number)));
      }
    }
    if (!result.succeeded() && told.stream().noneMatch(Diagnostic::error)) {
      told.add(new Diagnostic(true, source.toString(), 0, 0, result.complaint(), ""));
    }
    return new NativePart(
        result.succeeded() ? Optional.of(library) : Optional.empty(), List.copyOf(told));
  }

  private static Optional<Path> compiler(UserPlaces machine) throws IOException {
    Optional<String> named = machine.variable("CC");
    if (named.isPresent()) {
      return named.map(Path::of);
    }
    Properties compilers = new Properties();
    try (InputStream in =
        NativePart.class.getResourceAsStream("/astsprint/c-compilers.properties")) {
      compilers.load(Objects.requireNonNull(in));
    }
    for (String program : compilers.getProperty("programs").split(" ", -1)) {
      String file = machine.os() == Os.WINDOWS ? program + ".exe" : program;
      for (Path folder : machine.searchPath()) {
        if (Files.isExecutable(folder.resolve(file))) {
          return Optional.of(folder.resolve(file));
        }
      }
    }
    return Optional.empty();
  }
}
