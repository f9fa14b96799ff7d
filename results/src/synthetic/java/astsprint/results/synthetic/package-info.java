/**
 * Runs with known answers, for the tests of whatever reads results. No figure in them was measured
 * anywhere; their machine says so.
 */
@NullMarked
package astsprint.results.synthetic;

import org.jspecify.annotations.NullMarked;
