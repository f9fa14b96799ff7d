package astsprint.ast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The classes against a list made by CPython 3.14's {@code ast} module. */
class AsdlTest {
  private static final Pattern LINE =
      Pattern.compile("(\\w+)\\(([\\w, ]*)\\)(?: attrs=([\\w,]+))? <- (\\w+)");

  record AsdlClass(String name, List<String> fields, List<String> attributes, String base) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<AsdlClass> classes() throws IOException {
    try (InputStream in = AsdlTest.class.getResourceAsStream("/astsprint/corpus/asdl-3.14.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(AsdlTest::parse);
    }
  }

  private static AsdlClass parse(String line) {
    Matcher matcher = LINE.matcher(line);
    assertTrue(matcher.matches(), line);
    String attributes = matcher.group(3);
    return new AsdlClass(
        matcher.group(1),
        matcher.group(2).isEmpty() ? List.of() : List.of(matcher.group(2).split(", ")),
        attributes == null ? List.of() : List.of(attributes.split(",")),
        matcher.group(4));
  }

  @Test
  void thereAre132Classes() throws IOException {
    assertEquals(132, classes().count());
  }

  @ParameterizedTest
  @MethodSource("classes")
  void hasItsFieldsAttributesAndBase(AsdlClass expected) throws ReflectiveOperationException {
    Class<?> type = type(expected.name());
    assertTrue(AstNode.class.isAssignableFrom(type));
    assertEquals(expected.fields(), type.getField("_fields").get(null));
    assertEquals(expected.attributes(), type.getField("_attributes").get(null));
    String base = expected.base().equals("AST") ? "AstNode" : expected.base();
    assertEquals(base, Objects.requireNonNull(type.getSuperclass()).getSimpleName());
    for (String field : expected.fields()) {
      assertTrue(Modifier.isPublic(type.getField(field).getModifiers()), field);
    }
  }

  @Test
  void classesWithoutFieldsAreSingletons() throws Exception {
    Set<String> shared = Set.of("expr_context", "boolop", "operator", "unaryop", "cmpop");
    Set<String> leftovers = Set.of("AugLoad", "AugStore", "Param");
    List<AsdlClass> singletons =
        classes()
            .filter(c -> shared.contains(c.base()) && !leftovers.contains(c.name()))
            .collect(Collectors.toList());
    assertEquals(32, singletons.size());
    for (AsdlClass singleton : singletons) {
      assertNotNull(type(singleton.name()).getField("INSTANCE").get(null));
    }
  }

  /** A sum is nested in {@link Asdl}, any other class stands in its own file. */
  private static Class<?> type(String name) throws ClassNotFoundException {
    try {
      return Class.forName("astsprint.ast." + name);
    } catch (ClassNotFoundException e) {
      return Class.forName("astsprint.ast.Asdl$" + name);
    }
  }
}
