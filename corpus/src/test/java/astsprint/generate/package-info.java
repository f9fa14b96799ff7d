/** Programs made up from the grammar: random trees, and the source that stands for each. */
@NullMarked
package astsprint.generate;

import org.jspecify.annotations.NullMarked;
