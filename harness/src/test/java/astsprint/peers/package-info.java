@NullMarked
package astsprint.peers;

import org.jspecify.annotations.NullMarked;
