/**
 * What the participants of a workshop share with the room: one small file an entry, read with
 * suspicion, since anybody may have written it.
 */
@NullMarked
package astsprint.results.room;

import org.jspecify.annotations.NullMarked;
