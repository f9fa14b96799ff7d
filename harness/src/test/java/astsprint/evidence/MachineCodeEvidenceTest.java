package astsprint.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.machine.UserPlaces;
import astsprint.results.MachineCode;
import astsprint.results.MachineCode.Line;
import astsprint.stages.WalkStage;
import astsprint.walk.Availability.Available;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs stages in JVMs of their own and takes their code apart. */
@Tag("long")
class MachineCodeEvidenceTest {
  @Test
  void theLoopOfFlatArraysIsTheHottest(@TempDir Path folder) throws Exception {
    MachineCode code = of(WalkStage.S09);
    MachineCode.Method walk = code.methods().getFirst();
    assertTrue(walk.name().endsWith("S09FlatArray$FlatWalk.walk"), walk.name());
    assertEquals("C2", walk.compiler());
    assertTrue(walk.share() > 0.9, () -> "share " + walk.share());
    List<Line> hot = walk.lines().stream().filter(line -> line.share() > 0.01).toList();
    assertTrue(
        hot.stream().anyMatch(line -> line.text().equals("visits[tail++] = children[i];")),
        () -> hot.stream().map(Line::text).toList().toString());
    for (Line line : hot) {
      assertFalse(line.instructions().isEmpty(), line::text);
    }
    code.write(folder);
    assertEquals(code, MachineCode.read(folder.resolve(MachineCode.fileName("S09"))));
    List<String> text = MachineCodeListing.of(code);
    assertTrue(text.stream().anyMatch(l -> l.contains("S09FlatArray.java:")), text::toString);
  }

  @Test
  void aLoopThatBecameAPartOfItsCallerIsFoundThere() throws Exception {
    MachineCode.Method walk = of(WalkStage.S07).methods().getFirst();
    assertTrue(walk.share() > 0.5, () -> "share " + walk.share());
    assertTrue(
        walk.lines().stream()
            .anyMatch(
                line ->
                    line.source().equals("S07RawSlot.java") && line.text().contains("SLOTS.get")),
        () -> walk.lines().stream().map(Line::text).toList().toString());
  }

  @Test
  void theKernelStandsByItsLinesOfC() throws Exception {
    Assumptions.assumeTrue(WalkStage.S10.availability() instanceof Available);
    MachineCode.Method walk = of(WalkStage.S10).methods().getFirst();
    assertTrue(walk.name().endsWith("_walk"), walk.name());
    assertTrue(walk.instructions() > 50);
  }

  private static MachineCode of(WalkStage stage) throws Exception {
    Assumptions.assumeTrue(
        Disassembler.find(UserPlaces.ofThisMachine()).isPresent(), "no disassembler here");
    Duration second = Duration.ofSeconds(1);
    return MachineCodeEvidence.of(
        new WalkerJvm(stage.name(), "DIFFLIB", second.multipliedBy(2), second));
  }
}
