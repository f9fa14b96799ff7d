/** What every walker is held to. */
@NullMarked
package astsprint.conformance;

import org.jspecify.annotations.NullMarked;
