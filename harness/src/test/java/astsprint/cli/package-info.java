@NullMarked
package astsprint.cli;

import org.jspecify.annotations.NullMarked;
