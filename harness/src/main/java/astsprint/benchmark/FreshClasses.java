package astsprint.benchmark;

import astsprint.stages.WalkStage;
import astsprint.walk.TreeWalker;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Loads the stages, and what they walk with, once more from the same class files: HotSpot knows
 * them as new classes and compiles them anew, at another place; the kernel's library is unpacked
 * and loaded anew too. Trees, layouts and everything else stay what they are.
 */
final class FreshClasses extends ClassLoader {
  private static final List<String> LOADED_ANEW =
      List.of("astsprint.stages.", "astsprint.kernel.", "astsprint.walk.LiveWalk");

  private FreshClasses() {
    super(FreshClasses.class.getClassLoader());
  }

  /** The walker of a stage that is available here, of classes that nobody else has. */
  static TreeWalker walkerOf(WalkStage stage) {
    try {
      Class<?> stages = new FreshClasses().loadClass(WalkStage.class.getName());
      Object same = stages.getField(stage.name()).get(null);
      return (TreeWalker) stages.getMethod("walker").invoke(same);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible); // The same files were loaded before.
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (LOADED_ANEW.stream().noneMatch(name::startsWith)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (file == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = file.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
