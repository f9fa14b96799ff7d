package astsprint.kernel;

import astsprint.walk.Availability;
import astsprint.walk.Availability.Available;
import astsprint.walk.Availability.Unavailable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The native library: the one class that loads it and calls into it.
 *
 * <p>The build compiles {@code stages/src/main/c} for its own platform and packs the library beside
 * this class. It is unpacked into a folder of this user alone and, where the system allows that,
 * removed again as soon as it is loaded.
 */
@SuppressWarnings("restricted") // Native access is this class's purpose.
public final class Kernel {
  private static final String LIBRARY = System.mapLibraryName("ast_sprint");

  /** The function that Java calls. */
  public static final String ENTRY = "ast_sprint_walk";

  private static final Availability<Integer> WIDEST_VECTOR = tryToLoad();

  /** Constants, so that the JIT compiles a call into the caller. */
  private static final class Calls {
    static final MethodHandle WALK;
    static final MethodHandle WALK_CRITICAL;
    static final MethodHandle ALLOCATE;
    static final MethodHandle FREE;
    static final int WIDEST_VECTOR;

    static {
      try {
        SymbolLookup library = load();
        MemorySegment walk = library.find(ENTRY).orElseThrow();
        FunctionDescriptor signature =
            FunctionDescriptor.of(
                ValueLayout.JAVA_LONG,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT);
        Linker linker = Linker.nativeLinker();
        WALK = linker.downcallHandle(walk, signature);
        WALK_CRITICAL = linker.downcallHandle(walk, signature, Linker.Option.critical(true));
        ALLOCATE =
            linker.downcallHandle(
                library.find("ast_sprint_allocate").orElseThrow(),
                FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_LONG));
        FREE =
            linker.downcallHandle(
                library.find("ast_sprint_free").orElseThrow(),
                FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));
        WIDEST_VECTOR =
            (int)
                linker
                    .downcallHandle(
                        library.find("ast_sprint_widest_vector").orElseThrow(),
                        FunctionDescriptor.of(ValueLayout.JAVA_INT))
                    .invokeExact();
      } catch (Throwable reason) {
        throw new ExceptionInInitializerError(reason);
      }
    }
  }

  private Kernel() {}

  /**
   * The widest vectors of this processor that a loop uses, in bytes: 32 (AVX2) or 16 (SSE2, NEON,
   * or what the C compiler makes of a copy of 16 bytes elsewhere). Unavailable where there is no
   * kernel.
   */
  public static Availability<Integer> widestVector() {
    return WIDEST_VECTOR;
  }

  /** What vectors of so many bytes are called here; 0 stands for none. */
  public static String vectorName(int bytes) {
    return switch (bytes) {
      case 0 -> "none";
      case 32 -> "AVX2";
      default ->
          platform().endsWith("x86_64") ? "SSE2" : platform().endsWith("aarch64") ? "NEON" : "C";
    };
  }

  /**
   * Walks; {@code kernel.h} has the arguments.
   *
   * <p>SAFETY: trusts its arguments. {@link KernelWalk}, its only caller, has made the same walk
   * with every index checked when it filled {@code memory}, and lets nobody else write there.
   */
  static long walk(
      MemorySegment memory,
      long words,
      long out,
      long queue,
      long first,
      long root,
      int loop,
      int prefetch,
      boolean critical) {
    try {
      return critical
          ? (long)
              Calls.WALK_CRITICAL.invokeExact(
                  memory, words, out, queue, first, root, loop, prefetch)
          : (long) Calls.WALK.invokeExact(memory, words, out, queue, first, root, loop, prefetch);
    } catch (RuntimeException | Error closedOrBroken) {
      throw closedOrBroken;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible); // C throws nothing.
    }
  }

  /**
   * Memory that nobody frees but {@link #free}, aligned to a cache line and not cleared.
   *
   * @throws OutOfMemoryError if there is none
   */
  static MemorySegment allocate(long bytes) {
    try {
      MemorySegment memory = (MemorySegment) Calls.ALLOCATE.invokeExact(bytes);
      if (memory.address() == 0) {
        throw new OutOfMemoryError(bytes + " bytes off the heap");
      }
      return memory.reinterpret(bytes); // SAFETY: so many were asked for.
    } catch (RuntimeException | Error broken) {
      throw broken;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** SAFETY: once, for what {@link #allocate} gave, and nobody looks there again. */
  static void free(MemorySegment memory) {
    try {
      Calls.FREE.invokeExact(memory);
    } catch (RuntimeException | Error broken) {
      throw broken;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Availability<Integer> tryToLoad() {
    try {
      return new Available<>(Calls.WIDEST_VECTOR);
    } catch (LinkageError failed) {
      Throwable cause = failed.getCause() == null ? failed : failed.getCause();
      return new Unavailable<>(
          String.valueOf(cause instanceof FileNotFoundException ? cause.getMessage() : cause));
    }
  }

  private static SymbolLookup load() throws IOException {
    Path unpacked = Files.createTempDirectory("ast-sprint"); // For this user alone.
    Path library = unpacked.resolve(LIBRARY);
    try {
      return SymbolLookup.libraryLookup(unpackedInto(unpacked), Arena.global());
    } finally {
      // Windows keeps the file of a loaded library; it is removed when this JVM ends, or stays.
      if ((library.toFile().exists() && !library.toFile().delete())
          || !unpacked.toFile().delete()) {
        unpacked.toFile().deleteOnExit();
        library.toFile().deleteOnExit();
      }
    }
  }

  /**
   * Puts a copy of the library into a folder, for others to look into.
   *
   * @return the file
   * @throws FileNotFoundException if there is none, saying why
   */
  public static Path unpackedInto(Path folder) throws IOException {
    String packedIn = platform() + "/";
    try (InputStream packed = Kernel.class.getResourceAsStream(packedIn + LIBRARY)) {
      if (packed == null) {
        throw new FileNotFoundException(whyNotPacked(packedIn));
      }
      Path library = folder.resolve(LIBRARY);
      Files.copy(packed, library);
      return library;
    }
  }

  private static String whyNotPacked(String folder) throws IOException {
    try (InputStream reason = Kernel.class.getResourceAsStream(folder + "unavailable.txt")) {
      return reason == null
          ? "built on another platform than " + platform() + "; build it here: mvn package"
          : new String(reason.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  /** This platform's folder, as {@code src/build/CompileKernel.java} names it. */
  private static String platform() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch");
    return (os.startsWith("mac") ? "macos" : os.startsWith("windows") ? "windows" : "linux")
        + "-"
        + (arch.equals("amd64") ? "x86_64" : arch);
  }
}
