package astsprint.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedTreeTest {
  @Test
  void sixteenAreOfDifflibsSizeAndDifflibIsTheFirst() {
    List<String> files = NamedTree.SIXTEEN.files();
    assertEquals(16, new HashSet<>(files).size());
    assertEquals("difflib.py", files.getFirst());
    int size = NamedTree.DIFFLIB.visits();
    NamedTree.SIXTEEN
        .expected()
        .forEach(
            row -> assertTrue(row.visits() > size / 2 && row.visits() < size * 2, row.toString()));
  }

  @Test
  void sixtyFourBeginWithTheSixteen() {
    List<String> files = NamedTree.SIXTY_FOUR.files();
    assertEquals(64, new HashSet<>(files).size());
    assertEquals(NamedTree.SIXTEEN.files(), files.subList(0, 16));
  }
}
