@NullMarked
package astsprint.harness;

import org.jspecify.annotations.NullMarked;
