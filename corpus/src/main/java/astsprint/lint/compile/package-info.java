/**
 * What CPython's compiler rejects, or warns of, in a source that parses. {@link
 * astsprint.lint.compile.CompileCheck} is the door; {@link astsprint.lint.compile.SymbolTable} says
 * of each scope which names it has and where they live.
 *
 * <p>CPython makes three passes over a tree, and stops at the first error. One collects the names
 * of each scope, one decides where each name lives, one writes code. The classes here make the same
 * passes in the same order, but they go on after an error. So the error that CPython reports is the
 * first that they find.
 */
@NullMarked
package astsprint.lint.compile;

import org.jspecify.annotations.NullMarked;
