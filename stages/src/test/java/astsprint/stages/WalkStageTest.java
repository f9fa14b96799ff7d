package astsprint.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.ast.AstNode;
import astsprint.ast.Call;
import astsprint.ast.Load;
import astsprint.ast.Name;
import astsprint.walk.Availability.Available;
import astsprint.walk.TreeWalker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WalkStageTest {
  @ParameterizedTest
  @EnumSource
  void carriesItsLessonAndSource(WalkStage stage) {
    assertTrue(stage.lesson().startsWith("# " + stage.name() + " " + stage.title()));
    assertTrue(stage.source().contains("class " + stage.key()));
  }

  @ParameterizedTest
  @EnumSource
  void keepsWhatItFoundOut(WalkStage stage) {
    assertSame(stage.availability(), stage.availability());
    if (stage.availability() instanceof Available(TreeWalker walker)) {
      assertSame(walker, stage.walker());
      assertEquals(stage.key(), walker.getClass().getSimpleName());
    }
  }

  @ParameterizedTest
  @EnumSource
  void isLiveIfItsWalkerIs(WalkStage stage) {
    if (stage.availability() instanceof Available(TreeWalker walker)) {
      assertEquals(walker.live(), stage.live());
    }
  }

  @Test
  void rolesFollowFromTheOrderOfTheConstants() {
    assertEquals(WalkStage.S01, WalkStage.first());
    assertEquals(WalkStage.S08, WalkStage.lastLive());
    assertEquals(WalkStage.S10, WalkStage.last());
    assertEquals(List.of(WalkStage.S09, WalkStage.S10), WalkStage.snapshots());
    assertEquals(List.of(WalkStage.S01, WalkStage.S08, WalkStage.S10), WalkStage.bridge());
    assertEquals(
        List.of(WalkStage.S01, WalkStage.S04, WalkStage.S08, WalkStage.S10), WalkStage.sample());
  }

  /** Three fields: a node, a list of two nodes and a null, an empty list. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          S01 | _fields and 3 attributes by name, makes an entry (name, value) for each, and hands on 3 nodes
          S02 | _fields and 3 attributes by name, makes an entry (name, value) for each, and hands on 3 nodes
          S03 | _fields and 3 attributes by name
          S04 | _fields and 3 attributes by name
          S05 | reads 3 fields by reflection, and looks up the class of 5 values
          S06 | calls 3 method handles, and looks up the class of 5 values
          S07 | gives the offsets of 3 slots; reads each, and asks 5 values
          S08 | gives 3 slots that can hold nodes; reads no other, and takes what is in 1 of them
          S09 | copies 3 numbers
          S10 | 3 numbers to copy to the output
          """)
  void countsWhatItReads(WalkStage stage, String part) {
    Name name = new Name("x", Load.INSTANCE);
    AstNode node = new Call(name, Arrays.asList(name, null, name), new ArrayList<>());
    if (stage.availability() instanceof Available) {
      assertTrue(stage.reads(node).contains(part), stage.reads(node));
    }
  }

  @Test
  void aLeafIsNoRowToTheKernelAndNothingToRead() {
    if (WalkStage.last().availability() instanceof Available) {
      assertTrue(WalkStage.last().reads(Load.INSTANCE).startsWith("A leaf"));
    }
  }
}
