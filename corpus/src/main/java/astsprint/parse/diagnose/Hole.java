package astsprint.parse.diagnose;

import astsprint.ast.Asdl.stmt;
import astsprint.ast.AstNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a broken source that its tree leaves out: one or more statements, or the header of a
 * statement whose blocks are in the tree. Whoever reads the rest must expect that anything in a
 * hole is used, or bound, or undone.
 *
 * @param lineno the first line, from 1
 * @param colOffset the first column, from 0, in UTF-8 bytes
 * @param endLineno the last line
 * @param endColOffset the column after the last one
 * @param block the list in the tree, the very object, in which the statements are missing, or in
 *     which the statement with the broken header stands
 * @param index the place in {@code block} before which the statements stood, or of the statement
 *     with the broken header
 * @param header the node whose header is the hole, an exception handler's and a case's included;
 *     null if whole statements are missing
 * @param scope the innermost module, function or class in whose scope the hole may bind names, and
 *     from which outward it may use names; the header of a definition is in the scope of the
 *     definition, whose parameters it binds
 * @param names all words of the hole in normal form NFKC, those in its strings and comments too
 * @param bindsUnseen whether it may bind names that are no words of it
 */
public record Hole(
    int lineno,
    int colOffset,
    int endLineno,
    int endColOffset,
    List<stmt> block,
    int index,
    @Nullable AstNode header,
    AstNode scope,
    Set<String> names,
    boolean bindsUnseen) {
  /**
   * The name that stands for all that is missing in a header: no source has it. An expression or a
   * target is a {@code Name} of this identifier, a definition may bear it.
   */
  public static final String ABSENT = "";
}
