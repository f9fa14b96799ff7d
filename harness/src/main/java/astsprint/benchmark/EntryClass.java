package astsprint.benchmark;

import astsprint.walk.TreeWalker;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * A walker of somebody's own, compiled into a folder.
 *
 * @param classes the folder
 * @param name of the class
 */
public record EntryClass(Path classes, String name) {
  /**
   * Loads it. What is the project's own comes from the project's own class path first: no class in
   * the folder takes its place.
   *
   * @throws ReflectiveOperationException if it cannot be made
   */
  public TreeWalker walker() throws ReflectiveOperationException, IOException {
    URL[] folder = {classes.toUri().toURL()};
    URLClassLoader loader = new URLClassLoader("entry", folder, EntryClass.class.getClassLoader());
    Class<?> type = Class.forName(name, true, loader);
    if (!TreeWalker.class.isAssignableFrom(type)) {
      throw new ReflectiveOperationException(name + " does not implement TreeWalker");
    }
    Constructor<?> constructor;
    try {
      constructor = type.getDeclaredConstructor();
    } catch (NoSuchMethodException without) {
      throw new ReflectiveOperationException(name + " has no constructor without parameters");
    }
    constructor.setAccessible(true);
    try {
      return (TreeWalker) constructor.newInstance();
    } catch (InstantiationException isAbstract) {
      throw new ReflectiveOperationException(name + " is abstract", isAbstract);
    } catch (InvocationTargetException thrown) {
      throw thrown;
    }
  }
}
