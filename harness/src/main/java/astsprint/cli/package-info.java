/** The command line, {@code ast-sprint}. */
@NullMarked
package astsprint.cli;

import org.jspecify.annotations.NullMarked;
