/** What a result carries of the machine, the JVM and the source that it was measured on. */
@NullMarked
package astsprint.machine;

import org.jspecify.annotations.NullMarked;
