package astsprint.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
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
}
