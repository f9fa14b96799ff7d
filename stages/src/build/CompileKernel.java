import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compiles the C sources of the first argument's folder into a shared library below the second's,
 * with the C compiler of this machine. Without one it leaves the reason beside the place where the
 * library would be, and the build goes on: one stage of ten needs it. The third argument is the
 * list of compilers to look for.
 *
 * <p>It runs as a program of its own, on Java 17 or later, and calls no shell.
 */
final class CompileKernel {
  private static final String LIBRARY = "ast_sprint";
  private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

  private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");

  public static void main(String... args) throws IOException, InterruptedException {
    Path sources = Path.of(args[0]);
    Path folder = Path.of(args[1], platform());
    Path library = folder.resolve(System.mapLibraryName(LIBRARY));
    Path reason = folder.resolve("unavailable.txt");
    Properties compilers = new Properties();
    try (Reader list = Files.newBufferedReader(Path.of(args[2]))) {
      compilers.load(list);
    }
    Files.createDirectories(folder);
    if (isNewerThanAll(library, sources)) {
      return;
    }
    Files.deleteIfExists(library);
    Files.deleteIfExists(reason);
    List<String> failures = new ArrayList<>();
    for (String compiler : candidates(compilers.getProperty("programs"))) {
      Optional<String> failure = compile(compiler, sources, library);
      if (failure.isEmpty()) {
        return;
      }
      failures.add(compiler + ": " + failure.get());
    }
    String why =
        failures.isEmpty()
            ? "built without a C compiler; to get one: " + advice(compilers)
            : "the C compiler failed: " + String.join("; ", failures);
    Files.writeString(reason, why + "\n");
    System.err.println("WARNING: no native kernel: " + why);
  }

  /** Compiles; the first line that speaks of an error if that fails. */
  private static Optional<String> compile(String compiler, Path sources, Path library)
      throws IOException, InterruptedException {
    Path fresh = library.resolveSibling(LIBRARY + ".new");
    List<String> command = new ArrayList<>(List.of(compiler, "-std=gnu11", "-O3"));
    command.addAll(List.of("-Wall", "-Wextra", "-shared", "-fvisibility=hidden"));
    if (!WINDOWS) {
      command.add("-fPIC");
    }
    if (!MAC) {
      // Lines of C beside the machine code, which stays the same; macOS would leave a folder of it.
      // Of DWARF 5, objdump 2.40 takes one file for another.
      command.add("-gdwarf-4");
    }
    command.addAll(List.of("-o", fresh.toString(), sources.resolve("kernel.c").toString()));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes());
      System.err.print(output);
      if (process.waitFor() == 0) {
        Files.move(fresh, library, StandardCopyOption.REPLACE_EXISTING);
        return Optional.empty();
      }
      return Optional.of(
          output
              .lines()
              .filter(line -> line.contains("error"))
              .findFirst()
              .orElse("exit " + process.exitValue()));
    } catch (IOException cannotStart) {
      return Optional.of(cannotStart.getMessage());
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** How to get a compiler; the program doctor says the same. */
  private static String advice(Properties compilers) {
    return Stream.of("Linux", "macOS", "Windows")
        .map(os -> os + ", " + compilers.getProperty(os))
        .collect(Collectors.joining("; ", "", "; then mvn clean package"));
  }

  /** The compiler that the environment names, then the usual ones, as far as they are there. */
  private static List<String> candidates(String programs) {
    String named = System.getenv("CC");
    if (named != null && !named.isBlank()) {
      return List.of(named);
    }
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(programs.split(" "))
        .map(name -> WINDOWS ? name + ".exe" : name)
        .flatMap(
            name ->
                Stream.of(path.split(File.pathSeparator))
                    .filter(folder -> !folder.isBlank())
                    .map(folder -> Path.of(folder, name))
                    .filter(Files::isExecutable)
                    .limit(1))
        .map(Path::toString)
        .toList();
  }

  private static boolean isNewerThanAll(Path library, Path sources) throws IOException {
    if (!Files.exists(library)) {
      return false;
    }
    long built = Files.getLastModifiedTime(library).toMillis();
    try (Stream<Path> files = Files.list(sources)) {
      return files.allMatch(file -> file.toFile().lastModified() < built);
    }
  }

  /** The folder's name, as astsprint.kernel.Kernel spells it. */
  private static String platform() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch");
    return (os.startsWith("mac") ? "macos" : os.startsWith("windows") ? "windows" : "linux")
        + "-"
        + (arch.equals("amd64") ? "x86_64" : arch);
  }
}
