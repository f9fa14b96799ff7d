package astsprint.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What the just-in-time compiler made of one walker's methods, by its own log: {@code
 * jit-S01.json}.
 *
 * @param stage key of the walker
 * @param tree what it walked
 * @param methods the code that each ended up with, the largest first
 */
public record CompiledCalls(String stage, String tree, List<Method> methods) {
  public CompiledCalls {
    methods = List.copyOf(methods);
  }

  /**
   * A method that was compiled on its own.
   *
   * @param method such as {@code astsprint.stages.S01Generator.walk}
   * @param level 1 to 3 for C1, 4 for C2
   * @param onStack whether the code replaced a loop that was running
   * @param bytecodes bytes of the method's bytecode
   * @param nativeBytes bytes of machine code
   * @param calls in it and in what was inlined there, each before those in it
   */
  public record Method(
      String method, int level, boolean onStack, int bytecodes, int nativeBytes, List<Call> calls) {
    public Method {
      calls = List.copyOf(calls);
    }
  }

  /** What became of a call. */
  public enum Fate {
    INLINED,
    /** Replaced by instructions that the compiler knows. */
    INTRINSIC,
    REFUSED
  }

  /**
   * A call.
   *
   * @param depth 1 in the method itself, one more in what was inlined
   * @param bci index into the caller's bytecode; below 0 where unknown
   * @param fate what became of it
   * @param method that is called
   * @param reason of the compiler; "" where it gives none
   * @param receivers what the profile says of the receiver; "" for calls with one target
   */
  public record Call(
      int depth, int bci, Fate fate, String method, String reason, String receivers) {}

  /** The file's name, without its folder. */
  public static String fileName(String stage) {
    return "jit-" + stage + ".json";
  }

  public void write(Path folder) throws IOException {
    Json.write(folder.resolve(fileName(stage)), this);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException naming the file, if it cannot be read or is none
   */
  public static CompiledCalls read(Path file) throws IOException {
    return Json.read(file, CompiledCalls.class, "is no log of compiled calls");
  }
}
