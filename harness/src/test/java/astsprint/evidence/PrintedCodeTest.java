package astsprint.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.evidence.PrintedCode.Scope;
import astsprint.results.MachineCode;
import astsprint.results.MachineCode.Instruction;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** On what JDK 25 printed, shortened. */
class PrintedCodeTest {
  private static final String BYTES =
      """
      CompileCommand: print a/Walk*.* bool print = true
      [0.168s][warning][os] Loading hsdis library failed

      Compiled method (c2) 167  347 %     4       a.Walk$Inner::walk @ 5 (7 bytes)
       main code      [0x00007f4954458080,0x00007f4954458138] = 184

      [Constant Pool (empty)]

      [MachCode]
      [Verified Entry Point]
        # {method} {0x00007f4944453d50} 'walk' '(II)I' in 'a/Walk$Inner'
        #           [sp+0x30]  (sp of caller)
        0x00007f4954458080: 4883 ec18\s

        0x00007f4954458084: ;   {runtime_call UncommonTrapBlob}
        0x00007f4954458084: 8b46 08e8\s

        0x00007f4954458088: ;   {metadata(method data for {method} 'walk' '(II)I' in 'a/Walk$Inner')}
        0x00007f4954458088: f3ff ffff\s

        0x00007f495445808c: ; ImmutableOopMap {}
                            ;*iload_0 {reexecute=0 rethrow=0 return_oop=0}
                            ; - java.util.List::get@3 (line 427)
                            ; - (reexecute) a.Walk$Inner::walk@12 (line 110)
        0x00007f495445808c: 8b46 0c90\s

        0x00007f4954458090: ;*synchronization entry
                            ; - a.Walk$Inner::walk@-1
        0x00007f4954458090: c3\s
      [/MachCode]
      12 visits, 3.400 ns
      """;

  private static final String BY_THE_JVM =
      """
      Compiled method (c1)     123   45   !   3       a.Walk::step (20 bytes)
      [Disassembly]
      [Verified Entry Point]
        0x00007f4954458080:   sub    $0x18,%rsp
        0x00007f4954458084:   mov    0x8(%rsi),%eax               ;*getfield next {reexecute=0}
                                                                  ; - a.Walk::step@1 (line 40)
        0x00007f4954458087:   ret
      [/Disassembly]
      """;

  @Test
  void bytesAndPlacesAreRead() {
    PrintedCode code = only(BYTES);
    assertEquals("a.Walk$Inner.walk", code.method());
    assertEquals(4, code.level());
    assertTrue(code.onStack());
    assertEquals(347, code.id());
    assertEquals(0x7f4954458080L, code.start());
    assertArrayEquals(HexFormat.of().parseHex("4883ec188b4608e8f3ffffff8b460c90c3"), code.code());
    assertEquals(17, code.bytes());
    assertEquals(
        Map.of(
            0x7f495445808cL,
            List.of(new Scope("java.util.List.get", 427), new Scope("a.Walk$Inner.walk", 110)),
            0x7f4954458090L,
            List.of(new Scope("a.Walk$Inner.walk", 0))),
        code.scopes());
  }

  @Test
  void instructionsOfTheJvmsOwnDisassemblerAreRead() {
    PrintedCode code = only(BY_THE_JVM);
    assertEquals(3, code.level());
    assertFalse(code.onStack());
    assertEquals(0, code.code().length);
    assertEquals("mov    0x8(%rsi),%eax", code.instructions().get(0x7f4954458084L));
    assertEquals(Map.of(0x7f4954458084L, List.of(new Scope("a.Walk.step", 40))), code.scopes());
  }

  @Test
  void whatIsCutOffIsNotTaken() {
    String cut = BYTES.substring(0, BYTES.indexOf("[/MachCode]"));
    assertEquals(List.of(), PrintedCode.read(cut.lines().toList()));
  }

  @Test
  void instructionsStandByTheLineThatCalledWhatWasInlined() {
    PrintedCode code = only(BYTES);
    NavigableMap<Long, String> instructions = new TreeMap<>();
    instructions.put(0x7f4954458080L, "sub $0x18,%rsp");
    instructions.put(0x7f4954458084L, "mov 0x8(%rsi),%eax");
    instructions.put(0x7f4954458087L, "call 7f4900000000");
    instructions.put(0x7f495445808cL, "mov 0xc(%rsi),%eax");
    instructions.put(0x7f495445808fL, "nop");
    instructions.put(0x7f4954458090L, "ret");
    List<MachineCode.Line> lines =
        new CodeLines("a.Walk", new SourceLines()).of(code, instructions, Optional.empty());
    Map<Integer, List<String>> texts =
        lines.stream()
            .collect(
                Collectors.toMap(
                    MachineCode.Line::number,
                    line -> line.instructions().stream().map(Instruction::text).toList()));
    assertEquals(
        Map.of(
            110,
            List.of(
                "sub $0x18,%rsp",
                "mov 0x8(%rsi),%eax", "call UncommonTrapBlob", "mov 0xc(%rsi),%eax", "nop"),
            0,
            List.of("ret")),
        texts);
    MachineCode.Line first = lines.getFirst();
    assertEquals("Walk.java", first.source());
    assertEquals(MachineCode.UNKNOWN, first.share());
    assertEquals("List.get:427", first.instructions().getFirst().inlined());
    assertEquals(0xf, first.instructions().getLast().at());
  }

  private static PrintedCode only(String output) {
    List<PrintedCode> all = PrintedCode.read(output.lines().toList());
    assertEquals(1, all.size());
    return all.getFirst();
  }
}
