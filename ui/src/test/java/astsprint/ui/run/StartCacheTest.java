package astsprint.ui.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the JVM keeps for later starts of the viewer. */
class StartCacheTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Test
  void isMissingWhereTheJvmWasToldOfOneAndRunsWithout() throws IOException {
    Path file = folder.resolve("start.jsa");
    List<String> options = List.of("-Xmx1g", "-XX:SharedArchiveFile=" + file);
    assertEquals(Optional.of(file), StartCache.missing(options, true), "not there");
    assertEquals(Optional.empty(), StartCache.missing(List.of("-Xmx1g"), false), "not asked for");
    Files.writeString(file, "");
    assertEquals(Optional.empty(), StartCache.missing(options, true), "used");
    assertEquals(Optional.of(file), StartCache.missing(options, false), "of other jars");
    Path nowhere = Path.of("/no/such/folder/start.jsa");
    assertEquals(
        Optional.empty(), StartCache.missing(List.of("-XX:SharedArchiveFile=" + nowhere), false));
  }

  @Test
  void isMadeByTheSameOptionsOnAScreenInMemory() {
    List<String> options =
        List.of("-Xmx1g", "-XX:SharedArchiveFile=old", "--add-modules=javafx.controls");
    Path classes = folder.resolve("classes");
    List<String> training = StartCache.training(options, "all.jar", classes);
    List<String> writing = StartCache.writing(options, "all.jar", classes, folder.resolve("new"));
    for (List<String> command : List.of(training, writing)) {
      assertTrue(command.containsAll(List.of("-Xmx1g", "--add-modules=javafx.controls")));
      assertTrue(command.containsAll(List.of("-classpath", "all.jar")));
      assertFalse(command.contains("-XX:SharedArchiveFile=old"));
    }
    assertTrue(training.contains("-Dglass.platform=Headless"));
    assertEquals(
        List.of("astsprint.ui.Main", "--train"),
        training.subList(training.size() - 2, training.size()));
    assertTrue(writing.contains("-XX:SharedArchiveFile=" + folder.resolve("new")));
  }

  @Test
  @Tag("long")
  void theViewerStartsFromTheFileThatItMade() throws Exception {
    Path file = folder.resolve("start.jsa");
    // As this JVM was started, without what changes classes while they are loaded.
    List<String> options =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(option -> !option.startsWith("-javaagent"))
            .toList();
    String jars = jars();
    Path classes = folder.resolve("classes");
    List<String> training = StartCache.training(options, jars, classes);
    ended(training);
    List<String> told = ended(StartCache.writing(options, jars, classes, file));
    assertTrue(Files.exists(file) && Files.size(file) > 1_000_000, told.toString());
    List<String> using = new ArrayList<>(training);
    using.set(using.indexOf("-XX:DumpLoadedClassList=" + classes), "-XX:SharedArchiveFile=" + file);
    using.add(1, "-Xlog:class+load");
    List<String> loaded = ended(using);
    assertTrue(
        loaded.stream()
            .anyMatch(
                line ->
                    line.contains("astsprint.ui.Viewer ")
                        && line.contains("source: shared objects file")),
        "the viewer's own classes come from the file");
  }

  /** This JVM's class path, its folders made into jars: a cache is made of no other. */
  private String jars() throws IOException {
    List<String> jars = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path place = Path.of(part);
      if (Files.isDirectory(place)) {
        jars.add(jar(place, folder.resolve(jars.size() + ".jar")).toString());
      } else if (Files.exists(place)) {
        jars.add(part);
      }
    }
    return String.join(File.pathSeparator, jars);
  }

  private static Path jar(Path classes, Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> all = Files.walk(classes)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
        out.putNextEntry(new JarEntry(name));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    return jar;
  }

  private List<String> ended(List<String> command) throws Exception {
    List<String> told = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch end = new CountDownLatch(1);
    AtomicInteger status = new AtomicInteger(-1);
    new ProcessLauncher(folder)
        .start(
            command,
            told::add,
            code -> {
              status.set(code);
              end.countDown();
            });
    assertTrue(end.await(2, TimeUnit.MINUTES), "ends");
    assertEquals(0, status.get(), told.toString());
    return told;
  }
}
