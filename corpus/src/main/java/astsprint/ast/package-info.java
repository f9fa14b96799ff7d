/**
 * The syntax tree of Python 3.14, the bottom of the house: every other package may import it, and
 * it imports nothing. Each class of Python's {@code ast} is a class here, with Python's name and
 * fields; {@link astsprint.ast.Asdl} holds the sums, such as {@code stmt} and {@code expr}, and
 * {@link astsprint.ast.Constants} says which Java class each Python constant has. A <em>field</em>
 * is named in a class's {@code _fields} and counts as part of the tree; an <em>attribute</em>, such
 * as a position, does not. A class without fields, such as {@code Load}, has one shared {@code
 * INSTANCE}, which a walk visits many times. Names are Python's, so some are not Java's usual ones.
 * Nodes are mutable and may be subclassed, as in Python.
 */
@NullMarked
package astsprint.ast;

import org.jspecify.annotations.NullMarked;
