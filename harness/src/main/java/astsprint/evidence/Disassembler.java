package astsprint.evidence;

import astsprint.machine.Doctor;
import astsprint.machine.UserPlaces;
import astsprint.process.Subprocess;
import astsprint.process.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program of this machine that makes text of machine code.
 *
 * @param program its path
 */
record Disassembler(Path program) {
  private static final String LINUX = "apt-get install binutils";
  private static final String MACOS = "xcode-select --install";
  private static final String WINDOWS = "winget install -e --id BrechtSanders.WinLibs.POSIX.UCRT";

  /** How to get one, in a line. */
  static final String ADVICE =
      "no disassembler here; to get one: Linux, %s; macOS, %s; Windows, %s"
          .formatted(LINUX, MACOS, WINDOWS);

  private static final List<String> PROGRAMS = List.of("objdump", "llvm-objdump");
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static final Pattern INSTRUCTION = Pattern.compile("\\s*([0-9a-f]+):\\s+(\\S.*)");

  /** The first that the search path has. */
  static Optional<Disassembler> find(UserPlaces places) {
    List<String> endings = List.of("", ".exe");
    return PROGRAMS.stream()
        .flatMap(
            name ->
                places.searchPath().stream()
                    .flatMap(folder -> endings.stream().map(end -> folder.resolve(name + end))))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst()
        .map(Disassembler::new);
  }

  /** Whether there is one, and how to get it. */
  static Doctor.Finding finding(UserPlaces places) {
    Optional<Disassembler> found = find(places);
    return new Doctor.Finding(
        "disassembler",
        found.isPresent(),
        found
            .map(each -> each.program().toString())
            .orElse("none: no machine code is shown by explain --asm, all else works"),
        Doctor.remedies(LINUX, MACOS, WINDOWS));
  }

  /** What it is called, without its folder. */
  String name() {
    return String.valueOf(program.getFileName()).replace(".exe", "");
  }

  /**
   * The instructions of code that lies at an address.
   *
   * @param arch as {@code os.arch} has it
   * @return text by address
   * @throws IOException if the program fails, with what it says
   */
  NavigableMap<Long, String> instructions(String arch, long address, byte[] code)
      throws IOException, InterruptedException {
    try (TemporaryFolder folder = TemporaryFolder.make("code")) {
      Path file = folder.path().resolve("code.o");
      Files.write(file, ElfFile.of(arch, address, code));
      NavigableMap<Long, String> found = new TreeMap<>();
      for (String line : run(file, List.of())) {
        instruction(line).ifPresent(each -> found.put(each.at(), each.text()));
      }
      return found;
    }
  }

  /** A line of the output that is an instruction. */
  record Text(long at, String text) {}

  static Optional<Text> instruction(String line) {
    Matcher matcher = INSTRUCTION.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String text = matcher.group(2).replaceAll("\\s+", " ").strip();
    return Optional.of(new Text(Long.parseUnsignedLong(matcher.group(1), 16), text));
  }

  /** What it prints of a library, with the source lines that the library knows. */
  List<String> withLines(Path library) throws IOException, InterruptedException {
    return run(library, List.of("-l"));
  }

  private List<String> run(Path file, List<String> more) throws IOException, InterruptedException {
    List<String> argv = new ArrayList<>(List.of(program.toString(), "-d", "--no-show-raw-insn"));
    argv.addAll(more);
    argv.add(file.toString());
    Subprocess.Result result = Subprocess.run(argv, LIMIT);
    if (!result.succeeded()) {
      throw new IOException(name() + ": " + result.complaint());
    }
    return result.out();
  }

  private static final Pattern LABEL = Pattern.compile("\\s*<[^>]*>");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w$-])(?:0x)?([0-9a-f]{4,16})\\b");

  /**
   * The same text, with addresses from {@code start} on to {@code end} counted from {@code start}.
   */
  static String relative(String text, long start, long end) {
    String bare = LABEL.matcher(text).replaceAll("");
    return NUMBER
        .matcher(bare)
        .replaceAll(
            number -> {
              long value = Long.parseUnsignedLong(number.group(1), 16);
              boolean inside = value >= start && value < end;
              return Matcher.quoteReplacement(
                  inside ? "+0x" + Long.toHexString(value - start) : number.group());
            });
  }
}
