import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One kind of machine that a kit is made for.
 *
 * <p>{@code title} is as {@code astsprint.kernel.Kernel} calls it. {@code wheel} is the tag by
 * which PyPI names wheels for it. {@code zig} is the target's name in Zig; the C library named for
 * Linux is older than any that Java 25 runs on.
 */
enum KitPlatform {
  LINUX_X86_64("linux-x86_64", "manylinux_2_17_x86_64", "x86_64-linux-gnu.2.17"),
  LINUX_AARCH64("linux-aarch64", "manylinux_2_17_aarch64", "aarch64-linux-gnu.2.17"),
  MACOS_X86_64("macos-x86_64", "macosx_11_0_x86_64", "x86_64-macos"),
  MACOS_AARCH64("macos-aarch64", "macosx_11_0_arm64", "aarch64-macos"),
  WINDOWS_X86_64("windows-x86_64", "win_amd64", "x86_64-windows-gnu");

  final String title;
  final String wheel;
  final String zig;

  KitPlatform(String title, String wheel, String zig) {
    this.title = title;
    this.wheel = wheel;
    this.zig = zig;
  }

  /** The file name of the native kernel. */
  String library() {
    return title.startsWith("windows")
        ? "ast_sprint.dll"
        : title.startsWith("macos") ? "libast_sprint.dylib" : "libast_sprint.so";
  }

  /** The one that this runs on. */
  static KitPlatform own() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch");
    String title =
        (os.startsWith("mac") ? "macos" : os.startsWith("windows") ? "windows" : "linux")
            + "-"
            + (arch.equals("amd64") ? "x86_64" : arch);
    return named(title);
  }

  /** Those that were asked for: {@code all}, {@code own}, or names with commas between. */
  static List<KitPlatform> chosen(String names) {
    return switch (names) {
      case "all" -> List.of(values());
      case "own" -> List.of(own());
      default -> Stream.of(names.split(",")).map(String::strip).map(KitPlatform::named).toList();
    };
  }

  private static KitPlatform named(String title) {
    return Stream.of(values())
        .filter(each -> each.title.equals(title))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no kit for "
                        + title
                        + "; there are: "
                        + String.join(", ", Stream.of(values()).map(p -> p.title).toList())));
  }
}
