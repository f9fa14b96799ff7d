package astsprint.workshop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.lang.model.SourceVersion;

/** Begins a rule of somebody's own: one that finds something, to be changed. */
public final class NewRule {
  private static final String SOURCE =
      """
      import astsprint.ast.AstNode;
      import astsprint.ast.Call;
      import astsprint.ast.Name;
      import astsprint.lint.rule.LintedFile;
      import astsprint.lint.rule.Rule;
      import java.util.List;

      // A rule for the linter. Change what you like below; NAME.java stays yours.
      // ast-sprint try NAME.java   what does it find? how long does it take?
      public final class NAME implements Rule {
        @Override
        public String code() {
          return "X100"; // Capital letters, then digits.
        }

        @Override
        public List<Class<? extends AstNode>> wants() {
          return List.of(Call.class); // It is shown nodes of these classes, and no others.
        }

        @Override
        public void look(AstNode node, LintedFile file) {
          // file.parent(node) is the way up, file.names() knows what names mean.
          if (((Call) node).func instanceof Name name && name.id.equals("print")) {
            file.report(code(), node, "print left behind");
          }
        }
      }
      """;

  private NewRule() {}

  /**
   * Writes {@code NAME.java}.
   *
   * @param folder to write to
   * @param name of the class
   * @return the file
   * @throws WorkshopException if the name is none for a class, or the file is there
   */
  public static Path write(Path folder, String name) throws WorkshopException, IOException {
    if (!SourceVersion.isIdentifier(name) || SourceVersion.isKeyword(name)) {
      throw new WorkshopException(name + ": not a name for a Java class, such as MyRule");
    }
    Path file = folder.resolve(name + ".java");
    try {
      Files.writeString(
          file,
          SOURCE.replace("NAME", name),
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException there) {
      throw new WorkshopException(file + " is there already; it was not changed");
    }
    return file;
  }
}
