/** A run around JMH: what is written before the first fork, and what is checked after the last. */
@NullMarked
package astsprint.run;

import org.jspecify.annotations.NullMarked;
