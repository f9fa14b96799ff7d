/**
 * Says of any {@link astsprint.walk.TreeWalker} what is wrong with it. {@link
 * astsprint.conformance.Conformance} lists the checks: one for each {@linkplain
 * astsprint.conformance.HardTree tree made to hurt}, one for random trees, and one for each promise
 * of the contract. The judge is {@link astsprint.conformance.ExpectedVisits}, written from the
 * documentation of Python's {@code ast.walk} and sharing no line with any walker. A wrong walk is
 * reported on the smallest tree that shows it, down to the first visit that differs. The package
 * knows the contract and the tree, no walker and no test framework, so that a walker of anybody's
 * can be asked.
 */
@NullMarked
package astsprint.conformance;

import org.jspecify.annotations.NullMarked;
