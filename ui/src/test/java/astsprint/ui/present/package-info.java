@NullMarked
package astsprint.ui.present;

import org.jspecify.annotations.NullMarked;
