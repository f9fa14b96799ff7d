/** Tests of the syntax tree's classes. */
@NullMarked
package astsprint.ast;

import org.jspecify.annotations.NullMarked;
