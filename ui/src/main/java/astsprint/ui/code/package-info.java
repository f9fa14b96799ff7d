/** Source, differences and prose on the screen. */
@NullMarked
package astsprint.ui.code;

import org.jspecify.annotations.NullMarked;
