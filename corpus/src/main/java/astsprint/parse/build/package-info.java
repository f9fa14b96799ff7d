/**
 * From tokens to the tree. ANTLR's parser follows the grammar; at the end of each <em>rule</em> a
 * <em>builder</em> makes its node, so that no parse tree is ever kept. There is a builder for each
 * chapter of the language reference, and {@link astsprint.parse.build.TreeBuilder} knows which one
 * a rule belongs to. Expressions and common simple statements are <em>read</em> by hand, straight
 * to nodes, until something looks wrong: then the grammar follows the source from its beginning,
 * alone. The grammar accepts a little more than Python. The builders reject the rest: a
 * <em>rejection</em> is an error in a finished node. A <em>mismatch</em> is a token that no rule
 * expects; what is wrong there is not decided here. This room imports {@code token} and all that
 * {@code token} imports, {@code literal}, and the tree.
 */
@NullMarked
package astsprint.parse.build;

import org.jspecify.annotations.NullMarked;
