/**
 * From text to tokens, chapter 2 of the language reference. A loop over bytes finds the end of a
 * common token, ANTLR's lexer that of the others; the <em>tokenizer</em> around it keeps what a
 * lexer cannot: open brackets, blocks, and the replacement fields of f-strings. <em>Layout</em>
 * means the tokens NEWLINE, INDENT and DEDENT. The tokenizer stops at the first error, or, to find
 * all errors, leaves a <em>marker</em> in its place and goes on. This room imports {@code source},
 * {@code error} and of {@code literal} only what a character is; it knows no grammar and no tree.
 */
@NullMarked
package astsprint.parse.token;

import org.jspecify.annotations.NullMarked;
