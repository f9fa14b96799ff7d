@NullMarked
package astsprint.ui.run;

import org.jspecify.annotations.NullMarked;
