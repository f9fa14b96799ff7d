package astsprint.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import astsprint.ast.AstNode;
import astsprint.ast.Module;
import astsprint.corpus.CorpusSources;
import astsprint.corpus.NamedTree;
import astsprint.lint.names.Names;
import astsprint.lint.path.Parents;
import astsprint.parse.Python;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Following names attaches the parents that a pass of its own attaches. */
final class AttachedParentsTest {
  @ParameterizedTest
  @MethodSource("astsprint.lint.NamesTest#programs")
  void programs(NamesTest.Program program) throws Exception {
    check(Python.parse(program.source()));
  }

  @Test
  void formsOfTyping() throws Exception {
    check(
        Python.parse(
            """
            from typing import Annotated, Literal, NamedTuple, NewType, TypedDict, TypeVar, cast
            A = TypedDict("A", {"a": "int", **{}}, total=False)
            B = NamedTuple("B", [("a", "int"), C, ["b", str]], x=int)
            T = TypeVar("T", "int", bound=list["A"])
            def f(a: Annotated["int", 1 + 2], /, *b: Literal["x"], c: A = 1, **d: B) -> "A":
                return cast("int", a)
            async def g[T: (int, str) = int, *U, **P](x=[i for i in range(3) if i for j in i]): ...
            type X[T] = list[T]
            x: "int" = lambda y=(z := 1), *, w=-y: not (y < z or w)
            """));
  }

  @Test
  void sixteenFiles() throws Exception {
    for (String file : NamedTree.SIXTEEN_FILES) {
      check(Python.parse(CorpusSources.read(file)));
    }
  }

  @Test
  @Tag("long")
  void wholeCorpus() throws Exception {
    for (String file : CorpusSources.names()) {
      check(Python.parse(CorpusSources.read(file)));
    }
  }

  private static void check(Module module) {
    List<AstNode> nodes = new ArrayList<>();
    nodes.add(module);
    for (int i = 0; i < nodes.size(); i++) {
      nodes.get(i).forEachChild(nodes::add);
    }
    Names.of(module, false, List.of());
    List<AstNode> found = nodes.stream().map(node -> node.parent).toList();
    nodes.forEach(node -> node.parent = null);
    Parents.attach(module);
    assertEquals(nodes.size(), found.size());
    for (int i = 0; i < nodes.size(); i++) {
      assertSame(nodes.get(i).parent, found.get(i), "of " + nodes.get(i));
    }
  }
}
