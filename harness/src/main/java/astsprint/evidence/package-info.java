/**
 * Why a figure is what it is. A <em>profile</em> says in which methods a stage spends its time
 * ({@link astsprint.evidence.Profiling}); the JIT's own log says which calls it compiled into their
 * callers and which it refused ({@link astsprint.evidence.JitEvidence}); its machine code stands by
 * lines of source ({@link astsprint.evidence.MachineCodeEvidence}); {@link
 * astsprint.evidence.StageDiff} says what changed in the source. For all but the last one walker
 * runs alone in a JVM of its own, {@link astsprint.evidence.WalkerJvm}. Its times are not quoted:
 * whoever watches a walk makes it slower.
 */
@NullMarked
package astsprint.evidence;

import org.jspecify.annotations.NullMarked;
