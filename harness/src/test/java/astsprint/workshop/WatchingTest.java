package astsprint.workshop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files saved as editors save them. */
@Tag("long")
class WatchingTest {
  @TempDir private Path folder;
  @TempDir private Path elsewhere;

  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private final List<String> all = new ArrayList<>();

  @Test
  void seesEveryWayOfSaving() throws Exception {
    Path file = Files.writeString(folder.resolve("Mine.java"), broken("first"));
    try (PipedWriter keys = new PipedWriter();
        BufferedReader typed = new BufferedReader(new PipedReader(keys));
        Watching watching = new Watching(file, told::add);
        ExecutorService one = Executors.newSingleThreadExecutor()) {
      Future<?> watched =
          one.submit(
              () -> {
                watching.until(typed, timing -> told.add("timed"));
                return null;
              });
      await("first");

      Files.writeString(file, broken("inPlace"));
      await("inPlace");

      Path draft = Files.writeString(folder.resolve("Mine.java~"), broken("renamed"));
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      await("renamed");

      Files.writeString(file, "");
      Thread.sleep(50);
      Files.writeString(file, broken("truncated"));
      await("truncated");

      Files.writeString(file, broken("once"));
      Thread.sleep(80);
      Files.writeString(file, broken("twice"));
      await("twice");

      Path target = Files.writeString(elsewhere.resolve("there.java"), broken("linked"));
      Files.delete(file);
      Files.createSymbolicLink(file, target);
      await("linked");
      Files.writeString(target, broken("behind"));
      await("behind");

      Files.writeString(target, Walkers.with("Mine", "", ""));
      await("Mine is right");
      keys.write("\n");
      await("timed");
      keys.write("q\n");
      keys.flush();
      watched.get(20, TimeUnit.SECONDS);
    }
  }

  private static String broken(String name) throws IOException {
    return Walkers.with("Mine", "", "int x = " + name + ";");
  }

  private void await(String words) throws InterruptedException {
    while (true) {
      String line = told.poll(60, TimeUnit.SECONDS);
      assertTrue(line != null, words + " not said, only " + all);
      all.add(String.valueOf(line));
      if (String.valueOf(line).contains(words)) {
        return;
      }
    }
  }
}
