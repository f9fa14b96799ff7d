/**
 * The abstract syntax of Python 3.14, class by class.
 *
 * <p>Classes and fields carry the names of Python's ASDL, so that {@code ast.dump} and this package
 * read alike; only the sums are nested in {@link astsprint.ast.Asdl}. Concrete classes are open for
 * extension, sums are sealed. The 32 classes without fields that a parser produces have one shared
 * {@code INSTANCE} each, as in CPython: one object, visited many times.
 */
@NullMarked
package astsprint.ast;

import org.jspecify.annotations.NullMarked;
