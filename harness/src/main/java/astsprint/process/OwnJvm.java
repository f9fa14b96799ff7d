package astsprint.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM like the one that runs this: the same {@code java}, the same class path. */
public final class OwnJvm {
  private OwnJvm() {}

  /** The {@code java} that this process runs on. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** What starts a program of our own. */
  public static List<String> command(List<String> flags, Class<?> program, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(arguments);
    return command;
  }
}
