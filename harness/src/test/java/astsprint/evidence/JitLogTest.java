package astsprint.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.evidence.Inlining.Fate;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * On a log recorded from two loops: {@code Sum.all} calls three classes' {@code area} through a
 * list's iterator, {@code Sum.pairs} two classes' from an array.
 */
class JitLogTest {
  private final List<Compilation> log = recorded();

  private static List<Compilation> recorded() {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(JitLogTest.class.getResourceAsStream("jit-log.xml")),
            StandardCharsets.UTF_8)) {
      return JitLog.read(reader);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void compilationsHaveTheirLevelsAndSizes() {
    assertEquals(
        List.of("Sum.all 3", "Sum.all 4", "Sum.pairs 4"),
        log.stream().map(c -> c.root().method + " " + c.level()).toList());
    assertEquals(40, log.get(1).bytecodes());
    assertTrue(log.get(1).nativeBytes() > 100, "machine code of Sum.all");
    assertEquals("not used", log.get(0).discarded());
    assertEquals("", log.get(1).discarded());
  }

  @Test
  void inlinedCallsNest() {
    Inlining next = call(log.get(1).root(), "java.util.ArrayList$Itr.next");
    assertEquals(Fate.INLINED, next.fate);
    assertEquals(20, next.bci);
    assertEquals(
        List.of("java.util.ArrayList$Itr.checkForComodification"),
        next.calls.stream().map(c -> c.method).toList());
  }

  @Test
  void aCallWithThreeReceiversIsRefusedAndSaysWhichItSaw() {
    Inlining area = call(log.get(1).root(), "Sum$Shape.area");
    assertEquals(Fate.REFUSED, area.fate);
    assertEquals("virtual call", area.reason);
    assertTrue(area.receivers.matches("Sum\\$\\w+ 33%, Sum\\$\\w+ 33%"), area.receivers);
  }

  @Test
  void twoReceiversAreBothInlinedAndMaxIsIntrinsic() {
    Inlining pairs = log.get(2).root();
    assertEquals(Fate.INLINED, call(pairs, "Sum$One.area").fate);
    assertEquals(Fate.INLINED, call(pairs, "Sum$Two.area").fate);
    assertEquals(1, pairs.count(Fate.INTRINSIC));
  }

  @Test
  void theTreeShowsWhatLastedAndCountsWhatItLeavesOut() {
    List<Compilation> lasting = JitTree.lasting(log, "Sum");
    assertEquals(List.of(4, 4), lasting.stream().map(Compilation::level).toList());
    Compilation all =
        lasting.stream().filter(c -> c.root().method.equals("Sum.all")).findFirst().orElseThrow();
    String text = String.join("\n", JitTree.render(all, 1));
    assertTrue(text.startsWith("Sum.all: C2, 40 bytes of bytecode"), text);
    assertTrue(text.contains("REFUSED    Sum$Shape.area: virtual call; receivers: "), text);
    assertTrue(text.contains("inlined    ArrayList$Itr.next: hot"), text);
    assertTrue(text.contains("; 1 more inlined below"), text);
  }

  @Test
  void aFileThatIsNoLogIsNamed(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("cut.xml"), "<hotspot_log><task compile_id='1'");
    IOException refused = assertThrows(IOException.class, () -> JitLog.read(file));
    assertTrue(refused.toString().contains(file + " is not a compilation log"));
  }

  private static Inlining call(Inlining from, String method) {
    return from.calls.stream().filter(c -> c.method.equals(method)).findFirst().orElseThrow();
  }
}
