/** Costs of trees so small that they can be counted by hand. */
@NullMarked
package astsprint.cost;

import org.jspecify.annotations.NullMarked;
