package astsprint.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.stages.WalkStage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a glossary's page says, and what links lead to. */
class GlossaryTest {
  private static final Glossary GLOSSARY =
      Glossary.parse(
          """
          # Glossary

          Some terms.

          ## Write barrier

          What the collector hears. See [card table](#card-table).

          ## Card table (G1's too)
          A table.
          """);

  @Test
  void everyHeadingIsATerm() {
    assertEquals(
        List.of("Write barrier", "Card table (G1's too)"),
        GLOSSARY.terms().stream().map(Glossary.Term::title).toList());
    assertEquals("A table.", GLOSSARY.terms().getLast().text());
  }

  @Test
  void linksLeadToTermsByTheirAnchors() {
    assertEquals(
        Optional.of("Write barrier"),
        GLOSSARY.linked("glossary.md#write-barrier").map(Glossary.Term::title));
    assertEquals(
        Optional.of("A table."), GLOSSARY.linked("#card-table-g1s-too").map(Glossary.Term::text));
    assertEquals(Optional.empty(), GLOSSARY.linked("glossary.md#nothing"));
    assertEquals(Optional.empty(), GLOSSARY.linked("other.md#write-barrier"));
    assertEquals(Optional.empty(), GLOSSARY.linked("glossary.md"));
  }

  @Test
  void everyLinkOfALessonLeadsToATerm() {
    Glossary glossary = Glossary.read();
    Pattern link = Pattern.compile("\\]\\((glossary\\.md[^)]*)\\)");
    for (WalkStage stage : WalkStage.values()) {
      Matcher links = link.matcher(stage.lesson());
      while (links.find()) {
        assertTrue(glossary.linked(links.group(1)).isPresent(), stage + ": " + links.group(1));
      }
    }
  }
}
