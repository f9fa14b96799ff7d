@NullMarked
package astsprint.benchmark;

import org.jspecify.annotations.NullMarked;
