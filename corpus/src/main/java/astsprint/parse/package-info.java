/**
 * The front end's door: Python 3.14 source in, CPython's syntax tree out. {@link
 * astsprint.parse.Python} parses a file or finds all its errors; {@link astsprint.parse.AstDump}
 * writes a tree as {@code ast.dump} does; {@link astsprint.parse.ParsePhase} goes part of the way,
 * so that each part can be timed; {@link astsprint.parse.ParseTrees} keeps ANTLR's own parse tree,
 * which nothing else does. The rooms below do the work, and each imports only those named before
 * it: {@code error}, {@code literal}, {@code source}, {@code token}, {@code build}, {@code
 * diagnose}. All of them know the tree, {@code astsprint.ast}; none knows the corpus.
 */
@NullMarked
package astsprint.parse;

import org.jspecify.annotations.NullMarked;
