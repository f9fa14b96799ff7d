package astsprint.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import astsprint.results.Profile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Methods are told by what they belong to. */
class HotMethodsTest {
  @Test
  void sharesAreSummedOverAllThatTheProfileNames() {
    Profile profile =
        new Profile(
            "S05",
            "DIFFLIB",
            "JFR",
            1000,
            List.of(
                frame("java.lang.reflect.Field.copy", 0.4),
                frame("java.lang.ClassValue$Entry.version", 0.2),
                frame("astsprint.stages.S05FusedCheck.addIfNode", 0.1),
                frame("java.lang.Class.searchFields", 0.05),
                frame("astsprint.memory.RawMemory.size", 0.001)));
    HotMethods hot = HotMethods.of(profile, 3);
    assertEquals(3, hot.shown().size());
    assertEquals(0.3, hot.rest(), 1e-9);
    assertEquals("reflection 45%", hot.told(HotMethods.Kind.REFLECTION));
    assertEquals("ClassValue 20%", hot.told(HotMethods.Kind.CLASS_VALUE));
    assertEquals("", hot.told(HotMethods.Kind.MEMORY), "none of it is shown");
  }

  private static Profile.HotFrame frame(String method, double self) {
    return new Profile.HotFrame(method, self, self);
  }
}
