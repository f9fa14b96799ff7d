package astsprint.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.CallTree.Cost;
import astsprint.results.CallTree.Frame;
import astsprint.results.CallTree.Kind;
import astsprint.results.figures.CallDifference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallTreeTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private CallTree tree(String stage, String... lines) throws IOException {
    Path file = folder.resolve(CallTree.fileName(stage, Cost.TIME));
    Files.write(file, CallTree.through(Stream.of(lines), "Trees.pass"));
    return CallTree.read(file, stage, Cost.TIME);
  }

  @Test
  void framesAddUpFromTheLoopOn() throws IOException {
    CallTree tree =
        tree(
            "S01",
            "Main.main_[0];x/Trees.pass_[j];x/S01A.f_[i] 3",
            "Main.run_[0];x/Trees.pass_[j];x/S01A.f_[j];y/LambdaForm$MH.0x0000aa.invoke_[i] 6",
            "Main.run_[0];x/Trees.pass_[j];x/S01A.f_[j];y/LambdaForm$MH.0x0000bb.invoke_[i] 1",
            "Main.main_[0];other/Thing.run_[j] 90");
    assertEquals("x.Trees.pass", tree.root().method());
    assertEquals(10, tree.root().total());
    assertEquals(0, tree.root().self());
    Frame f = tree.root().calls().getFirst();
    assertEquals(new Frame("x.S01A.f", Kind.COMPILED, 10, 3, f.calls()), f);
    assertEquals(
        List.of(new Frame("y.LambdaForm$MH.invoke", Kind.INLINED, 7, 7, List.of())), f.calls());
  }

  @Test
  void aDifferenceComparesSharesOfTheSameMethodOfTwoStages() throws IOException {
    CallTree before = tree("S01", "x/Trees.pass_[j];x/S01A.f_[j] 6", "x/Trees.pass_[j];y/B.g 4");
    CallTree after =
        tree("S02", "x/Trees.pass_[j];x/S02C$In.f_[j] 30", "x/Trees.pass_[j];z/D.h 10");
    CallDifference all = CallDifference.of(before, after);
    assertEquals(0, all.grown(), 1e-12);
    CallDifference f = call(all, "x.S02C$In.f");
    assertEquals(0.15, f.grown(), 1e-12);
    assertEquals(0.75, f.width(), 1e-12);
    assertEquals(0.25, call(all, "z.D.h").grown(), 1e-12);
    assertEquals(Map.of("y.B.g", 0.4), CallDifference.gone(before, after));
  }

  @Test
  void aMethodIsComparedFromWhereverItIsCalled() throws IOException {
    CallTree before =
        tree(
            "S01",
            "x/Trees.pass_[j];x/S01A.f_[j];y/B.get_[j];y/B.get_[j] 3",
            "x/Trees.pass_[j];x/S01A.f_[j];y/C.each_[j];y/B.get_[j] 5",
            "x/Trees.pass_[j];x/S01A.f_[j] 2");
    CallTree after =
        tree("S02", "x/Trees.pass_[j];y/B.get_[j] 2", "x/Trees.pass_[j];x/S02A.f_[j] 8");
    CallDifference get = call(CallDifference.of(before, after), "y.B.get");
    assertEquals(0.8, get.before(), 1e-12, "its own calls of itself are in it");
    assertEquals(0.2, get.after(), 1e-12);
    assertEquals(Map.of("y.C.each", 0.5), CallDifference.gone(before, after));
  }

  private static CallDifference call(CallDifference from, String method) {
    return from.calls().stream()
        .filter(call -> call.method().equals(method))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsNoStackIsRefusedWithItsLine() throws IOException {
    Path file = Files.writeString(folder.resolve("bad"), "a;b 1\nnonsense\n");
    IOException refused =
        assertThrows(IOException.class, () -> CallTree.read(file, "S01", Cost.TIME));
    assertTrue(String.valueOf(refused.getMessage()).contains("bad:2"), refused.getMessage());
    Path none = Files.writeString(folder.resolve("none"), "");
    assertThrows(IOException.class, () -> CallTree.read(none, "S01", Cost.TIME));
  }
}
