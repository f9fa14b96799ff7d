package astsprint.jmh;

import java.lang.reflect.InvocationTargetException;

/**
 * What {@code java -jar ast-sprint.jar} starts. It is compiled for old JVMs, and says in words what
 * they would say by a stack trace.
 */
public final class JarMain {
  private static final int NEEDED = 25;
  private static final int WRONG_USAGE = 2;

  private JarMain() {}

  /** Passes everything on to the command line. */
  public static void main(String[] args) throws ReflectiveOperationException {
    if (Runtime.version().feature() < NEEDED) {
      System.err.println(
          "ast-sprint needs Java "
              + NEEDED
              + ". This is Java "
              + Runtime.version().feature()
              + ", "
              + System.getProperty("java.home")
              + ".");
      System.err.println("Start it by that of a JDK 25: /path/to/jdk-25/bin/java -jar ...");
      System.exit(WRONG_USAGE);
    }
    try {
      Class.forName("astsprint.cli.Main")
          .getMethod("main", String[].class)
          .invoke(null, (Object) args);
    } catch (InvocationTargetException thrown) {
      throw new IllegalStateException(thrown.getCause());
    }
  }
}
