package astsprint.machine;

import astsprint.results.Jvm;
import java.util.List;

/** Describes the JVM of forks from this process, which runs on the same one, and their flags. */
public final class JvmProbe {
  private static final String COLLECTOR = "-XX:\\+Use(\\w+)GC";

  private JvmProbe() {}

  /**
   * Describes this JVM as started with these flags.
   *
   * @param flags that forks are started with
   */
  public static Jvm describe(List<String> flags) {
    String collector =
        flags.stream()
            .filter(flag -> flag.matches(COLLECTOR))
            .findFirst()
            .map(flag -> flag.replaceFirst(COLLECTOR, "$1"))
            .orElse("the JVM's choice");
    return new Jvm(
        System.getProperty("java.vm.name"),
        System.getProperty("java.vm.version"),
        System.getProperty("java.vendor"),
        flags,
        collector,
        size(flags, "-Xmx"),
        size(flags, "-Xmn"));
  }

  /** Bytes that a flag such as {@code -Xmx1024m} names; 0 if it is not given. */
  static long size(List<String> flags, String name) {
    return flags.stream()
        .filter(flag -> flag.startsWith(name))
        .reduce((first, last) -> last) // As the JVM reads it, the last one counts.
        .map(flag -> bytes(flag.substring(name.length())))
        .orElse(0L);
  }

  private static long bytes(String text) {
    int unit = "kmgt".indexOf(Character.toLowerCase(text.charAt(text.length() - 1)));
    return unit < 0
        ? Long.parseLong(text)
        : Long.parseLong(text.substring(0, text.length() - 1)) << (10 * (unit + 1));
  }
}
