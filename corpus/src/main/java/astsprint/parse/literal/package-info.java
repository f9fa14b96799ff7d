/**
 * The values that literals and names stand for, and their {@code repr}. A <em>literal</em> is the
 * text of a number or string token; its <em>value</em> is one of the classes that {@link
 * astsprint.ast.Constants} lists. Escapes, character names and the normal form of identifiers are
 * here too. All of it works on text, without tokens and without places. This room imports the tree
 * and {@code error}.
 */
@NullMarked
package astsprint.parse.literal;

import org.jspecify.annotations.NullMarked;
