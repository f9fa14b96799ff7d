/**
 * Why a figure is what it is: profiles, the JIT's own account of what it inlined, and the change in
 * the source.
 */
@NullMarked
package astsprint.evidence;

import org.jspecify.annotations.NullMarked;
