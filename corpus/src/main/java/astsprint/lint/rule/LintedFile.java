package astsprint.lint.rule;

import astsprint.ast.AstNode;
import astsprint.ast.Module;
import astsprint.lint.names.Gap;
import astsprint.lint.names.Names;
import astsprint.lint.path.Parents;
import astsprint.parse.source.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One file while it is linted: its tree, what rules may ask of it, and what they have found. */
public final class LintedFile {
  private final String file;
  private final Module module;
  private final List<Gap> gaps;
  private final SourceText source;
  private final List<Finding> findings = new ArrayList<>();
  private boolean hasParents;
  private @Nullable Names names;

  /**
   * @param file as the user named it
   * @param gaps what is missing from {@code module}
   */
  public LintedFile(String file, SourceText source, Module module, List<Gap> gaps) {
    this.file = file;
    this.source = source;
    this.module = module;
    this.gaps = gaps;
  }

  /** The tree. */
  public Module module() {
    return module;
  }

  /** The source, decoded. */
  public SourceText text() {
    return source;
  }

  /**
   * The node above {@code node}; null above the module. The first question attaches {@link
   * AstNode#parent} everywhere.
   */
  public @Nullable AstNode parent(AstNode node) {
    attachParents();
    return node.parent;
  }

  /** What is known of the names of this file. */
  public Names names() {
    Names known = names;
    if (known == null) {
      if (!gaps.isEmpty()) {
        attachParents(); // A gap keeps the scopes around it silent.
      }
      Path name = Path.of(file).getFileName();
      known = Names.of(module, name != null && name.endsWith("__init__.py"), gaps);
      hasParents = true;
      names = known;
    }
    return known;
  }

  private void attachParents() {
    if (!hasParents) {
      Parents.attach(module);
      hasParents = true;
    }
  }

  /** Says that something is wrong with {@code node}. */
  public void report(String code, AstNode node, String message) {
    report(code, message, node.lineno, node.colOffset, node.endLineno, node.endColOffset);
  }

  /** Says that something is wrong from {@code start} to {@code end}, indices in the text. */
  public void report(String code, String message, int start, int end) {
    int line = source.lineOf(start);
    int endLine = source.lineOf(end);
    report(code, message, line, source.column(start), endLine, source.column(end));
  }

  /** Says that something is wrong; positions as in {@link AstNode}. */
  public void report(
      String code, String message, int line, int colOffset, int endLine, int endColOffset) {
    add(
        new Finding(
            file,
            code,
            message,
            line,
            1 + source.codePoints(line, colOffset),
            endLine,
            1 + source.codePoints(endLine, endColOffset)));
  }

  /** Adds what somebody has found. */
  public void add(Finding finding) {
    findings.add(finding);
  }

  /** What has been found so far, in the order in which it was. */
  public List<Finding> findings() {
    return findings;
  }

  /** The index in the text at which {@code node} begins. */
  public int start(AstNode node) {
    return source.index(node.lineno, node.colOffset);
  }

  /** The index in the text at which {@code node} ends. */
  public int end(AstNode node) {
    return source.index(node.endLineno, node.endColOffset);
  }
}
