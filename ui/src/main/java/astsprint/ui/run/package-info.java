/**
 * Benchmarks as processes and folders: {@link astsprint.ui.run.Commands} says how one is started,
 * {@link astsprint.ui.run.Launcher} starts it, {@link astsprint.ui.run.RunWatcher} sees what it
 * writes while it goes on, and {@link astsprint.ui.run.Replay} cuts a recorded run off after any
 * number of its forks. The viewer measures nothing itself, and its classes know no benchmark's
 * code.
 */
@NullMarked
package astsprint.ui.run;

import org.jspecify.annotations.NullMarked;
