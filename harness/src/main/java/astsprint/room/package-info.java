/** The room of a workshop: what is handed in, over the network too, and what it comes to. */
@NullMarked
package astsprint.room;

import org.jspecify.annotations.NullMarked;
