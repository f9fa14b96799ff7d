package astsprint.machine;

import java.util.Locale;

/** Families of operating systems that the project knows. */
public enum Os {
  LINUX,
  MACOS,
  WINDOWS;

  private static final Os HERE = of(System.getProperty("os.name"));

  /** The one that this runs on; what is unknown is taken for Linux. */
  public static Os here() {
    return HERE;
  }

  private static Os of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("windows") ? WINDOWS : lower.startsWith("mac") ? MACOS : LINUX;
  }
}
