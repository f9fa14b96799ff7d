package astsprint.lint.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.ast.Module;
import astsprint.parse.Python;
import astsprint.parse.error.PythonSyntaxError;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class SymbolTableTest {
  private static SymbolTable table(String source) throws PythonSyntaxError {
    return SymbolTable.of(Python.parse(source));
  }

  private static List<String> places(Scope scope) {
    return scope.symbols().stream().map(Symbol::toString).toList();
  }

  @Test
  void tellsWhereNamesLive() throws PythonSyntaxError {
    Module module =
        Python.parse(
            """
            import os
            def outer(a, b):
                global g
                g = a
                def inner():
                    nonlocal b
                    b = a + os.sep + unknown
                return inner
            """);
    SymbolTable table = SymbolTable.of(module);
    assertEquals(List.of("os LOCAL", "outer LOCAL", "g GLOBAL_EXPLICIT"), places(table.top()));
    Scope outer = Objects.requireNonNull(table.scope(module.body.get(1)));
    assertEquals(List.of("a CELL", "b CELL", "g GLOBAL_EXPLICIT", "inner LOCAL"), places(outer));
    Scope inner = outer.children().getLast();
    assertEquals(
        List.of("b FREE", "a FREE", "os GLOBAL_IMPLICIT", "unknown GLOBAL_IMPLICIT"),
        places(inner));
    assertTrue(Objects.requireNonNull(inner.symbol("b")).isNonlocal());
  }

  @Test
  void passesOverClasses() throws PythonSyntaxError {
    Module module =
        Python.parse(
            """
            class C:
                x = 1
                def m(self):
                    return x, __class__, self.__p, __p
            """);
    SymbolTable table = SymbolTable.of(module);
    Scope method = Objects.requireNonNull(table.scope(module.body.get(0))).children().getLast();
    assertEquals(
        List.of("self LOCAL", "x GLOBAL_IMPLICIT", "__class__ FREE", "_C__p GLOBAL_IMPLICIT"),
        places(method));
    assertEquals("_C__p", Objects.requireNonNull(method.symbol("__p")).name());
    assertNull(method.symbol("y"));
  }

  @Test
  void showsTheClassToItsAnnotations() throws PythonSyntaxError {
    Scope type = table("class C:\n    T = int\n    x: T\n").top().children().getFirst();
    Scope annotations = type.children().getFirst();
    assertEquals(Scope.Kind.ANNOTATIONS, annotations.kind());
    assertEquals(List.of("T GLOBAL_IMPLICIT"), places(annotations));
  }

  @Test
  void usesNoNameInWhatIsNeverEvaluated() throws PythonSyntaxError {
    Scope function = table("def f(x):\n    y: x = g\n").top().children().getLast();
    assertEquals(List.of("x LOCAL", "y LOCAL", "g GLOBAL_IMPLICIT"), places(function));
    assertEquals(List.of(), places(function.children().getFirst()));
  }

  @Test
  void givesComprehensionsAScope() throws PythonSyntaxError {
    Scope function =
        table("def f(y):\n    return [(z := x) for x in y if a]\n").top().children().getLast();
    assertEquals(List.of("y LOCAL", "z LOCAL"), places(function));
    Scope comprehension = function.children().getFirst();
    assertEquals(List.of("x LOCAL", "a GLOBAL_IMPLICIT", "z FREE"), places(comprehension));
    assertTrue(Objects.requireNonNull(comprehension.symbol("x")).isIterationVariable());
  }

  @Test
  void bindsTypeParametersAroundAFunction() throws PythonSyntaxError {
    Scope parameters = table("def f[T](x: T) -> T: return T\n").top().children().getFirst();
    assertEquals(Scope.Kind.TYPE_PARAMETERS, parameters.kind());
    assertEquals(List.of("T CELL"), places(parameters));
    assertEquals(List.of("T FREE"), places(parameters.children().getFirst()));
  }
}
