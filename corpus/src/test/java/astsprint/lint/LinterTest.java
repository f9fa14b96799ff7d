package astsprint.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.ast.AstNode;
import astsprint.ast.Call;
import astsprint.ast.Name;
import astsprint.lint.rule.Finding;
import astsprint.lint.rule.LintedFile;
import astsprint.lint.rule.Rule;
import astsprint.lint.rules.Outdated;
import astsprint.lint.rules.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The engine: comments that silence, codes selected, broken files, tables and own rules. */
final class LinterTest {
  @Test
  void aCommentSilencesItsLine() {
    assertEquals(List.of(), ReferenceVisits.places("import a  # noqa\n"));
    assertEquals(List.of(), ReferenceVisits.places("import a  #NOQA : \n"));
    assertEquals(List.of(), ReferenceVisits.places("import a  # noqa: E501, F401\n"));
    assertEquals(List.of(), ReferenceVisits.places("import a  # noqa:F4 because\n"));
    assertEquals(List.of("1:8 F401"), ReferenceVisits.places("import a  # noqa: E501\n"));
    assertEquals(List.of("2:8 F401"), ReferenceVisits.places("# noqa\nimport a\n"));
  }

  @Test
  void aCommentAfterAStringOfSeveralLinesSilencesItsFirst() {
    assertEquals(List.of(), ReferenceVisits.places("x = y + '''\n\n'''  # noqa\n"));
    assertEquals(List.of(), ReferenceVisits.places("x = y + \\\n  1  # noqa\n"));
    assertEquals(List.of("1:5 F821"), ReferenceVisits.places("x = y + (\n  1)  # noqa\n"));
  }

  @Test
  void aCommentSilencesItsFile() {
    assertEquals(List.of(), ReferenceVisits.places("import a\n# flake8: noqa\nimport b\n"));
    assertEquals(List.of(), ReferenceVisits.places("import a\n# ruff: noqa: F401\n"));
    assertEquals(List.of("1:8 F401"), ReferenceVisits.places("import a\n# ruff: noqa: E711\n"));
    assertEquals(
        List.of("1:8 F401"), ReferenceVisits.places("import a\nx = 1  # flake8: noqa: F401\n"));
  }

  @Test
  void noCommentSilencesASyntaxError() {
    assertEquals(List.of("1:5 E999"), ReferenceVisits.places("x = )  # noqa\n"));
  }

  @Test
  void theLongerCodeDecides() {
    Selection selection = new Selection(List.of("F", "E711"), List.of("F8", "E7"));
    assertTrue(selection.takes("F401"));
    assertFalse(selection.takes("F821"));
    assertTrue(selection.takes("E711"));
    assertFalse(selection.takes("E712"));
    assertFalse(selection.takes("B006"));
    assertTrue(new Selection(List.of("ALL"), List.of("E")).takes("B006"));
    assertFalse(new Selection(List.of("F"), List.of("F")).takes("F401"));
  }

  @Test
  void aHoleNeitherHidesTheRestNorInventsAnything() {
    String source =
        """
        import used_in_hole, unused
        def f(a=[]):
            local = 1
            other = 2
            x = used_in_hole local 5
            return bound + unbound
        bound in = 3
        def g():
            nonlocal bound
        """;
    assertEquals(
        List.of("1:22 F401", "2:9 B006", "4:5 F841", "5:22 E999", "6:20 F821", "7:10 E999"),
        ReferenceVisits.places(source).stream().filter(p -> !p.startsWith("9:")).toList());
  }

  @Test
  void ofAFileWithoutTextOneThingIsSaid() {
    Linter linter = new Linter(Rules.all(), Selection.ALL, Linter.Shape.ONE_WALK, true);
    for (byte[] source : List.of(new byte[] {'x', (byte) 0xff, '\n'}, new byte[] {'x', 0, '\n'})) {
      List<Finding> findings = linter.lint("a.py", source, ReferenceVisits::new);
      assertEquals(1, findings.size(), findings.toString());
      assertEquals("E999", findings.getFirst().code());
    }
  }

  @Test
  void deepTreesAreLintedToTheirEnd() {
    String sum = "x = 1\nx" + " + x".repeat(20_000) + "\nimport a\n";
    assertTrue(ReferenceVisits.places(sum).contains("3:8 F401"));
    String nested = "(".repeat(150) + "y" + ")".repeat(150) + "\n";
    assertEquals(
        List.of("1:1 B018", "1:151 F821"),
        ReferenceVisits.places(nested).stream()
            .map(place -> place.replace("1:151 B018", "1:1 B018"))
            .sorted()
            .toList());
  }

  @Test
  void columnsCountCharacters() {
    assertEquals(
        List.of("1:8 F821"),
        ReferenceVisits.places("'äß😀', y\n").stream()
            .filter(place -> place.endsWith("F821"))
            .toList());
  }

  @Test
  void anOutdatedCallIsFollowedThroughImports() {
    String table =
        """
        # code, kind, what, since, instead
        X001\tcall\ta.b.old\t2.0\ta.b.new
        X002\tkeyword\ta.f(size)\t2.1\twidth
        X003\timport\ta.gone\t3\ta.here
        X004\tattribute\t*.x.y\t1\tz
        X005\tstring\ta.f\t1\tbytes
        X006\tunannotated\ta.deco\t1\tannotations
        """;
    String source =
        """
        import a as q
        from a import b as c, f, gone
        from a.b import old as o
        q.b.old(), c.old(), o(), old
        f(size=1), q.f(1, size=2), f(), f("s")
        t.x.y, x.y, y
        @q.deco
        def d(p): o.x.y
        """;
    assertEquals(
        List.of(
            "2:26 X003",
            "4:1 X001",
            "4:12 X001",
            "4:21 X001",
            "5:3 X002",
            "5:19 X002",
            "5:35 X005",
            "6:1 X004",
            "6:8 X004",
            "7:2 X006"),
        ReferenceVisits.lint("a.py", source, Outdated.parse("t", table)).stream()
            .map(f -> f.line() + ":" + f.column() + " " + f.code())
            .toList());
  }

  @Test
  void aWrongTableIsRefusedWithItsLine() {
    assertTable("t:2: five fields", "# comment\nX001\tcall\n");
    assertTable("t:1: kinds are", "X001\tcal\ta.b\t1\tc\n");
    assertTable("t:1: a code is", "x\tcall\ta.b\t1\tc\n");
    assertTable("t:1: a keyword", "X001\tkeyword\ta.b\t1\tc\n");
    assertTable("t:1: no name", "X001\tcall\ta b\t1\tc\n");
  }

  @Test
  void reflexesTableIsOne() {
    String source = "import reflex as rx\napp = rx.App(theme=None)\nself.router.page\n";
    assertEquals(
        List.of("2:14 RX002", "3:1 RX001"),
        ReferenceVisits.lint("a.py", source, Outdated.reflex()).stream()
            .map(f -> f.line() + ":" + f.column() + " " + f.code())
            .toList());
  }

  @Test
  void anOwnRuleIsOneClass() {
    List<Finding> findings =
        ReferenceVisits.lint("a.py", "print(1)\nx.print()\n", List.of(new NoPrint()));
    assertEquals("[a.py:1:1: X100 print left behind]", findings.toString());
  }

  @Test
  void onlyNodesThatSomebodyWantsAreShown() {
    RuleSet rules = new RuleSet(List.of(new NoPrint()));
    assertTrue(rules.wants().has(Call.class));
    assertFalse(rules.wants().has(Name.class));
  }

  private static void assertTable(String begins, String table) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Outdated.parse("t", table)).getMessage();
    assertTrue(String.valueOf(message).startsWith(begins), message);
  }

  /** A user's. */
  private static final class NoPrint implements Rule {
    @Override
    public String code() {
      return "X100";
    }

    @Override
    public List<Class<? extends AstNode>> wants() {
      return List.of(Call.class);
    }

    @Override
    public void look(AstNode node, LintedFile file) {
      if (((Call) node).func instanceof Name name && name.id.equals("print")) {
        file.report(code(), node, "print left behind");
      }
    }
  }
}
