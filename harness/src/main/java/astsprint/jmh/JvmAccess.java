package astsprint.jmh;

import java.util.List;

/** What the stages, and JMH, need of a JVM, whoever starts it. */
public final class JvmAccess {
  public static final List<String> FLAGS =
      List.of(
          "--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED",
          // JMH's own need, which it otherwise announces in four lines at each start.
          "--sun-misc-unsafe-memory-access=allow");

  private JvmAccess() {}
}
