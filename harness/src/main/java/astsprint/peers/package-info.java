/**
 * What others offer for the same problem, measured beside our stages in one run: CPython and
 * fast-walk under a Python of this machine, other walks in Java.
 */
@NullMarked
package astsprint.peers;

import org.jspecify.annotations.NullMarked;
