package astsprint.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a lesson, an answer, a guide or the glossary links to is there. */
class LessonLinksTest {
  private static final Path MAIN = Path.of("src", "main");
  private static final Path LESSONS = MAIN.resolve("java").resolve("astsprint").resolve("stages");

  private static final Path SHIPPED = MAIN.resolve("resources").resolve("astsprint");

  /** A link to a file of the project; the anchor, if it has one, is group 2. */
  private static final Pattern LINK =
      Pattern.compile("\\]\\((?!https?:)([^)#\\s]*)(?:#([^)]*))?\\)");

  private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+?) *$");

  @Test
  void everyLinkLeadsToAFileAndToAHeadingInIt() throws IOException {
    List<String> broken = new ArrayList<>();
    int anchors = 0;
    for (Path page : pages()) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        Path target =
            link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1)).normalize();
        String anchor = link.group(2);
        anchors += anchor == null ? 0 : 1;
        if (!Files.exists(target) || (anchor != null && !anchors(target).contains(anchor))) {
          broken.add(page.getFileName() + ": " + link.group());
        }
      }
    }
    assertEquals(List.of(), broken);
    assertTrue(anchors > 50, anchors + " links to terms");
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (Path folder : List.of(LESSONS, SHIPPED.resolve("answers"), SHIPPED.resolve("workshop"))) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
      }
    }
    return pages;
  }

  /** As pages of code hosts make them: small letters, digits, hyphens for spaces. */
  private static Set<String> anchors(Path page) throws IOException {
    return HEADING
        .matcher(Files.readString(page))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(title -> title.replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }
}
