package astsprint.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Own walkers as participants write them, right but for one thing. */
final class Walkers {
  private Walkers() {}

  /** A right one whose walk begins with {@code first}. */
  static String with(String name, String members, String first) {
    return """
    import astsprint.ast.AstNode;
    import astsprint.walk.LiveWalk;
    import astsprint.walk.TreeWalker;
    import astsprint.walk.Walk;

    // from S04
    public final class %s implements TreeWalker {
      %s
      public Walk prepare(AstNode root) {
        return new LiveWalk(root) {
          protected int visitAll(AstNode root) {
            %s
            add(root);
            for (int head = 0; head < added; head++) {
              addChildren(visits[head]);
            }
            return added;
          }
        };
      }
    }
    """
        .formatted(name, members, first);
  }

  /** What a look at a walker tells, and whether it is right. */
  record Told(boolean right, List<String> lines) {
    String text() {
      return String.join("\n", lines);
    }
  }

  /** Writes a walker, compiles it and checks it. */
  static Told check(Path folder, String name, String source) throws Exception {
    return check(Files.writeString(folder.resolve(name + ".java"), source));
  }

  static Told check(Path file) throws IOException, InterruptedException, WorkshopException {
    List<String> lines = new ArrayList<>();
    try (Timing timing = new Timing(new Trial(file, lines::add), List.of(), 1, 1)) {
      return new Told(timing.check(), lines);
    }
  }
}
