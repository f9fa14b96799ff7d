/**
 * Other programs. {@link astsprint.process.Subprocess} is the only place that starts one: with
 * arguments, never a shell; with a time limit or while somebody watches; and ended with everything
 * that it started when its time is up, its caller is interrupted, or this JVM exits. What other
 * programs read and write lies in a {@link astsprint.process.TemporaryFolder}. This package knows
 * no other of the project.
 */
@NullMarked
package astsprint.process;

import org.jspecify.annotations.NullMarked;
