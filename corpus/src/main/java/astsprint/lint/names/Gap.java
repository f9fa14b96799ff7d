package astsprint.lint.names;

import astsprint.ast.AstNode;
import java.util.Set;

/**
 * Something that is missing from a tree, because its source is wrong.
 *
 * @param scope the node of the scope in which it may bind names; it may use names of this scope and
 *     of those around
 * @param names all words in it
 * @param bindsUnseen whether it may bind names that are not among these
 */
public record Gap(AstNode scope, Set<String> names, boolean bindsUnseen) {}
