/** Benchmarks started, watched and replayed. */
@NullMarked
package astsprint.ui.run;

import org.jspecify.annotations.NullMarked;
