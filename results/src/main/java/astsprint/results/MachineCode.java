package astsprint.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The machine code of one walker's own methods, by line of source: {@code asm-S09.json}.
 *
 * @param stage key of the walker
 * @param tree what it walked
 * @param disassembler what made text of the code; "" if nothing did
 * @param profiler what told how hot a line is; "" if nothing did
 * @param note what a reader must know, such as how to get a disassembler; "" for nothing
 * @param methods the hottest first; of the same heat, the longest
 */
public record MachineCode(
    String stage,
    String tree,
    String disassembler,
    String profiler,
    String note,
    List<Method> methods) {
  /** The share of what no profiler has told. */
  public static final double UNKNOWN = -1;

  public MachineCode {
    methods = List.copyOf(methods);
  }

  /**
   * A method, or a function of the native library.
   *
   * @param name such as {@code astsprint.stages.S09FlatArray$FlatWalk.walk}
   * @param compiler such as {@code C2}
   * @param bytes of machine code
   * @param share part of the walker's samples in its code and in what that calls, 0 to 1; {@link
   *     #UNKNOWN} if not told
   * @param lines the hottest first; without a profiler in the order of the code
   */
  public record Method(String name, String compiler, int bytes, double share, List<Line> lines) {
    public Method {
      lines = List.copyOf(lines);
    }

    /**
     * Where the last instruction stands that returns: compilers put behind it what they take for
     * rare. The end of the code if none returns.
     */
    public int lastReturn() {
      return lines.stream()
          .flatMap(line -> line.instructions().stream())
          .filter(each -> each.text().startsWith("ret"))
          .mapToInt(Instruction::at)
          .max()
          .orElse(Integer.MAX_VALUE);
    }

    /** How many instructions there are. */
    public int instructions() {
      return lines.stream().mapToInt(line -> line.instructions().size()).sum();
    }
  }

  /**
   * A line of source, with what the compiler made of it. What is inlined belongs to the line that
   * calls it.
   *
   * @param source a file's name; "" for instructions of no line
   * @param number from 1; 0 for none
   * @param text of the line; "" if it is not known
   * @param share as a method's
   * @param instructions in the order of their addresses
   */
  public record Line(
      String source, int number, String text, double share, List<Instruction> instructions) {
    public Line {
      instructions = List.copyOf(instructions);
    }
  }

  /**
   * An instruction.
   *
   * @param at bytes from the beginning of the method's code
   * @param bytes of the instruction
   * @param text as the disassembler has it; addresses in the same code are written {@code +0x1f}
   * @param inlined where in what was inlined it comes from, {@code ArrayList.get:427}; "" for the
   *     line itself
   */
  public record Instruction(int at, int bytes, String text, String inlined) {}

  /** The file's name, without its folder. */
  public static String fileName(String stage) {
    return "asm-" + stage + ".json";
  }

  public void write(Path folder) throws IOException {
    Json.write(folder.resolve(fileName(stage)), this);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException naming the file, if it cannot be read or is none
   */
  public static MachineCode read(Path file) throws IOException {
    return Json.read(file, MachineCode.class, "is no machine code");
  }
}
