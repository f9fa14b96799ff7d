package astsprint.benchmark;

import astsprint.walk.TreeWalker;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A class of somebody's own, a walker or a rule, compiled into a folder.
 *
 * @param classes the folder
 * @param name of the class
 */
public record EntryClass(Path classes, String name) {
  private static final String LOADER = "entry";

  /** The line of the innermost call within such a class, of all that a stack trace tells. */
  public static Optional<StackTraceElement> frame(StackTraceElement[] trace) {
    return Arrays.stream(trace)
        .filter(frame -> LOADER.equals(frame.getClassLoaderName()))
        .findFirst();
  }

  /**
   * Loads it. What is the project's own comes from the project's own class path first: no class in
   * the folder takes its place.
   *
   * @throws ReflectiveOperationException if it cannot be made
   */
  public TreeWalker walker() throws ReflectiveOperationException, IOException {
    return instance(TreeWalker.class);
  }

  /** The same of any type: a rule of the linter, for one. */
  public <T> T instance(Class<T> wanted) throws ReflectiveOperationException, IOException {
    URL[] folder = {classes.toUri().toURL()};
    URLClassLoader loader = new URLClassLoader(LOADER, folder, EntryClass.class.getClassLoader());
    Class<?> type = Class.forName(name, true, loader);
    if (!wanted.isAssignableFrom(type)) {
      throw new ReflectiveOperationException(
          name + " does not implement " + wanted.getSimpleName());
    }
    Constructor<?> constructor;
    try {
      constructor = type.getDeclaredConstructor();
    } catch (NoSuchMethodException without) {
      throw new ReflectiveOperationException(name + " has no constructor without parameters");
    }
    constructor.setAccessible(true);
    try {
      return wanted.cast(constructor.newInstance());
    } catch (InstantiationException isAbstract) {
      throw new ReflectiveOperationException(name + " is abstract", isAbstract);
    } catch (InvocationTargetException thrown) {
      throw thrown;
    }
  }
}
