package astsprint.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import astsprint.results.MachineCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelCodeTest {
  /** As binutils prints it; llvm-objdump puts "; " before lines that are no instructions. */
  private static final String OUTPUT =
      """
      0000000000001000 <other>:
      other():
      /build/c/rows.h:90
          1000:	ret
      0000000000002bf0 <loop_walk>:
      loop_walk():
      /build/c/rows.h:70
          2bf0:	push   %rbp
          2bf1:	movzwl (%rax),%ecx
      /build/c/rows.h:82 (discriminator 2)
          2bf4:	vmovdqu 0x2(%rax),%ymm0
      /build/c/rows.h:70
          2bf9:	jne    2bf1 <loop_walk+0x1>
          2bfb:	call   1000 <other>
      """;

  @ParameterizedTest
  @ValueSource(strings = {"", "; "})
  void instructionsStandByTheirLineOfC(String mark) {
    List<String> output =
        OUTPUT.lines().map(l -> l.matches("(/|\\w+\\().*") ? mark + l : l).toList();
    MachineCode.Method method =
        KernelCode.of(output, "loop_walk", "/astsprint/kernel", 0.5).orElseThrow();
    assertEquals(5, method.instructions());
    assertEquals(0.5, method.share());
    assertEquals(List.of(70, 82), method.lines().stream().map(MachineCode.Line::number).toList());
    MachineCode.Line first = method.lines().getFirst();
    assertEquals("rows.h", first.source());
    assertEquals(
        List.of("push %rbp", "movzwl (%rax),%ecx", "jne +0x1", "call 1000"),
        first.instructions().stream().map(MachineCode.Instruction::text).toList());
    assertEquals(
        List.of(0, 1, 9, 11),
        first.instructions().stream().map(MachineCode.Instruction::at).toList());
  }

  @Test
  void linesOfTheKernelTravelWithIt() {
    String real = OUTPUT.replace("/build/c/rows.h:82", "/build/c/rows.h:1");
    MachineCode.Method method =
        KernelCode.of(real.lines().toList(), "loop_walk", "/astsprint/kernel", -1).orElseThrow();
    assertEquals("/*", method.lines().getLast().text());
  }

  @Test
  void aFunctionThatIsNotThereIsNone() {
    assertEquals(
        Optional.empty(), KernelCode.of(OUTPUT.lines().toList(), "loop", "/astsprint/kernel", -1));
  }
}
