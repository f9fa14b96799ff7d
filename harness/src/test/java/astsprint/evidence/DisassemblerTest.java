package astsprint.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import astsprint.machine.Os;
import astsprint.machine.UserPlaces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisassemblerTest {
  private static final long AT = 0x7f12_3456_7000L;

  @Test
  void codeIsReadAtItsAddress() throws Exception {
    byte[] code = HexFormat.of().parseHex("4883ec18" + "8b4608" + "ebf7" + "c3");
    TreeMap<Long, String> expected = new TreeMap<>();
    expected.put(AT, "sub $24,%rsp");
    expected.put(AT + 4, "mov 8(%rsi),%eax");
    expected.put(AT + 7, "jmp +0");
    expected.put(AT + 9, "ret");
    int asked = 0;
    for (Disassembler each : here()) {
      TreeMap<Long, String> found = new TreeMap<>();
      each.instructions("amd64", AT, code)
          .forEach((at, text) -> found.put(at, Disassembler.relative(text, AT, AT + 10)));
      found.replaceAll((at, text) -> plain(text));
      assertEquals(expected, found, each::name);
      asked++;
    }
    Assumptions.assumeTrue(asked > 0, "no disassembler here");
  }

  /** Each spells numbers and suffixes as it likes. */
  private static String plain(String text) {
    return Pattern.compile("\\b0x([0-9a-f]+)")
        .matcher(text.replace(", ", ","))
        .replaceAll(hex -> String.valueOf(Integer.parseInt(hex.group(1), 16)))
        .replaceFirst("^(sub|ret)q", "$1")
        .replaceFirst("^movl", "mov");
  }

  private static List<Disassembler> here() {
    return UserPlaces.ofThisMachine().searchPath().stream()
        .flatMap(folder -> List.of("objdump", "llvm-objdump").stream().map(folder::resolve))
        .filter(Files::isExecutable)
        .map(Disassembler::new)
        .toList();
  }

  @Test
  void itIsLookedForOnTheSearchPath(@TempDir Path folder) throws Exception {
    UserPlaces places = new UserPlaces(Os.LINUX, Map.of("PATH", folder.toString()), folder, folder);
    assertEquals(Optional.empty(), Disassembler.find(places));
    Path program = Files.createFile(folder.resolve("llvm-objdump"));
    assertEquals(Optional.empty(), Disassembler.find(places), "nobody may run it");
    Assumptions.assumeTrue(program.toFile().setExecutable(true));
    assertEquals("llvm-objdump", Disassembler.find(places).orElseThrow().name());
  }

  @Test
  void addressesInTheCodeAreCountedFromItsBeginning() {
    assertEquals("jne +0x10", Disassembler.relative("jne 7f1234567010 <.text+0x10>", AT, AT + 32));
    assertEquals("call 0x7f1234568000", Disassembler.relative("call 0x7f1234568000", AT, AT + 32));
    assertEquals("mov $0x7000,%eax", Disassembler.relative("mov $0x7000,%eax", 0x7000, 0x7020));
  }
}
