package astsprint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ast-sprint lint} as its users run it. */
class LintCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void saysNothingOfACleanFile() throws IOException {
    assertEquals(0, run("lint", file("a.py", "x = 1\n")));
    assertEquals("", out.toString() + err);
  }

  @Test
  void listsFindingsOfAllKindsInOrderOfPosition() throws IOException {
    String file = file("ä file.py", "import os\nx = )\ndef f(a=[]): pass\nreturn 1\ny = x is 1\n");
    assertEquals(1, run("lint", file));
    assertEquals(
        List.of("1:8: F401", "2:5: E999", "3:9: B006", "4:1: E999", "5:1: PLW0101"),
        out.toString()
            .lines()
            .map(line -> line.substring(file.length() + 1).split(" ", 3))
            .map(words -> words[0] + " " + words[1])
            .filter(place -> !place.startsWith("5:5"))
            .toList());
    assertEquals("", err.toString());
  }

  @Test
  void aFolderIsSearchedAndOrderedWhateverTheThreads() throws IOException {
    for (String name : List.of("b.py", "a/c.pyi", "a/b.py", ".hidden/x.py", "venv/x.py", "n.txt")) {
      file(name, "import os\n");
    }
    assertEquals(1, run("lint", "--threads", "1", folder.toString()));
    String one = out.toString();
    out.getBuffer().setLength(0);
    assertEquals(1, run("lint", "--threads", "4", folder.toString()));
    assertEquals(one, out.toString());
    assertEquals(
        List.of("a/b.py", "a/c.pyi", "b.py"),
        one.lines()
            .map(line -> line.substring(folder.toString().length() + 1, line.indexOf(":1:")))
            .map(path -> path.replace('\\', '/'))
            .toList());
  }

  @Test
  void oneBadFileStopsNoOther() throws IOException {
    file("a.py", "import os\n");
    Files.write(folder.resolve("b.py"), new byte[] {'x', (byte) 0xff});
    Files.write(folder.resolve("c.py"), new byte[] {'x', 0});
    file("d.py", "(".repeat(300) + "\n");
    file("e.py", "x" + ".y".repeat(30_000) + "\n");
    file("f.py", "import os\n");
    assertEquals(1, run("lint", "--select", "E999,F401", folder.toString()));
    assertEquals(
        List.of("a.py F401", "b.py E999", "c.py E999", "d.py E999", "f.py F401"),
        out.toString()
            .lines()
            .map(line -> line.substring(folder.toString().length() + 1))
            .map(line -> line.replaceAll(":\\d+:\\d+: (\\w+) .*", " $1"))
            .distinct()
            .toList());
    assertEquals("", err.toString());
  }

  @Test
  void namesWhatCannotBeReadAndGoesOn() throws IOException {
    String good = file("a.py", "import os\n");
    assertEquals(2, run("lint", folder.resolve("no.py").toString(), good));
    assertTrue(err.toString().contains("no.py: no such file"), err.toString());
    assertTrue(out.toString().contains("F401"), out.toString());
  }

  @Test
  void refusesWrongUsage() throws IOException {
    assertEquals(2, run("lint"));
    assertEquals(2, run("lint", "--format", "xml", "a.py"));
    assertEquals(2, run("lint", "--rules", folder.resolve("no.tsv").toString(), "a.py"));
    assertEquals(2, run("lint", "--rules", file("t.tsv", "X1\tcall\n"), "a.py"));
    assertTrue(err.toString().contains("t.tsv:1: five fields"), err.toString());
  }

  @Test
  void readsStandardInput() {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream("import os\n".getBytes(StandardCharsets.UTF_8)));
    try {
      assertEquals(1, run("lint", "-", "--stdin-filename", "mine.py"));
    } finally {
      System.setIn(before);
    }
    assertTrue(out.toString().startsWith("mine.py:1:8: F401 "), out.toString());
  }

  @Test
  void selectsIgnoresAndCounts() throws IOException {
    String file = file("a.py", "import os, sys\nif os == None: pass\n1\n");
    assertEquals(1, run("lint", "--select", "F,B", "--ignore", "B0", file));
    assertEquals(1, out.toString().lines().count());
    out.getBuffer().setLength(0);
    assertEquals(1, run("lint", "--statistics", file));
    assertEquals(List.of("1\tB018", "1\tE711", "1\tF401"), out.toString().lines().toList());
    assertEquals(0, run("lint", "--select", "F8", file));
  }

  @Test
  void aCodeThatThereIsNotIsNamed() throws IOException {
    String file = file("a.py", "import os\n");
    assertEquals(2, run("lint", "--select", "F401,ZZ", file));
    assertTrue(err.toString().startsWith("--select ZZ: no code begins so. There are B"), err + "");
    assertEquals(1, run("lint", "--select", "ALL", "--ignore", "ZZ", file));
  }

  @Test
  void commentsSilenceUnlessIgnored() throws IOException {
    String file = file("a.py", "import os  # noqa: F401\n");
    assertEquals(0, run("lint", file));
    assertEquals(1, run("lint", "--ignore-noqa", file));
  }

  @Test
  void everyStageAndBothShapesFindTheSame() throws IOException {
    String file = file("a.py", "import os\ndef f(a=[]):\n  return 1\n  x\n");
    assertEquals(1, run("lint", file));
    String expected = out.toString();
    for (String stage : List.of("S01", "S05", "S09", "S10")) {
      out.getBuffer().setLength(0);
      assertEquals(1, run("lint", "--stage", stage, "--walk-per-rule", file));
      assertEquals(expected, out.toString(), stage);
    }
  }

  @Test
  void jsonIsOneArray() throws IOException {
    String file = file("a.py", "x = 1\nimport os\n");
    assertEquals(1, run("lint", "--format", "json", file));
    JsonNode found = new JsonMapper().readTree(out.toString());
    assertEquals(1, found.size());
    assertEquals(
        new JsonMapper()
            .createObjectNode()
            .put("file", file)
            .put("line", 2)
            .put("column", 8)
            .put("endLine", 2)
            .put("endColumn", 10)
            .put("code", "F401")
            .put("message", "os is imported but unused"),
        found.get(0));
    out.getBuffer().setLength(0);
    assertEquals(0, run("lint", "--format", "json", file("b.py", "")));
    assertEquals(0, new JsonMapper().readTree(out.toString()).size());
  }

  @Test
  void sarifHasWhatItsReadersNeed() throws IOException {
    assertEquals(1, run("lint", "--format", "sarif", file("a b.py", "import os\nx = )\n")));
    JsonNode log = new JsonMapper().readTree(out.toString());
    assertEquals("2.1.0", log.at("/version").asString());
    JsonNode run = log.at("/runs/0");
    assertEquals("ast-sprint", run.at("/tool/driver/name").asString());
    assertEquals("E999", run.at("/tool/driver/rules/0/id").asString());
    JsonNode result = run.at("/results/0");
    assertEquals("F401", result.at("/ruleId").asString());
    assertEquals("warning", result.at("/level").asString());
    assertEquals("os is imported but unused", result.at("/message/text").asString());
    JsonNode place = result.at("/locations/0/physicalLocation");
    assertTrue(place.at("/artifactLocation/uri").asString().endsWith("/a%20b.py"), out.toString());
    assertEquals(1, place.at("/region/startLine").asInt());
    assertEquals(8, place.at("/region/startColumn").asInt());
    assertEquals(10, place.at("/region/endColumn").asInt());
    assertEquals("error", run.at("/results/1/level").asString());
  }

  @Test
  void githubGetsCommands() throws IOException {
    assertEquals(1, run("lint", "--format", "github", file("a,b.py", "import os\n")));
    assertTrue(
        out.toString()
            .endsWith(
                "a%2Cb.py,line=1,col=8,endLine=1,endColumn=10,title=F401"
                    + "::os is imported but unused\n"),
        out.toString());
    assertTrue(out.toString().startsWith("::warning file="), out.toString());
  }

  @Test
  void aTableAddsRules() throws IOException {
    String table = file("own.tsv", "X001\tcall\ta.old\t2\ta.new\n");
    assertEquals(1, run("lint", "--rules", table, file("a.py", "from a import old\nold()\n")));
    assertTrue(out.toString().contains(":2:1: X001 a.old() is outdated since 2: use a.new"));
  }

  /** It is then the only command that is loaded. */
  @Test
  void helpsAlikeWhetherItIsAloneOrOneOfMany() {
    assertEquals(0, run("lint", "--help"));
    String alone = out.toString();
    out.getBuffer().setLength(0);
    PrintWriter writer = new PrintWriter(out);
    assertEquals(0, Main.line(writer, writer).execute("lint", "--help"));
    assertEquals(alone, out.toString());
    assertTrue(alone.startsWith("Usage: ast-sprint lint "), alone);
  }

  @Test
  void onlyAJarHasACache() {
    assertEquals(1, run("cache"));
    assertEquals("only a jar has a cache; this runs from a folder\n", err.toString());
  }

  private String file(String name, String source) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    return Files.writeString(file, source).toString();
  }

  private int run(String... arguments) {
    return Main.line(new PrintWriter(out), new PrintWriter(err), arguments).execute(arguments);
  }
}
