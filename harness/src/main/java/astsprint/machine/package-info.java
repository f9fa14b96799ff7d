/**
 * What this machine is and has. The probes read the processor, the JVM and the source's revision,
 * which every run carries so that nobody compares what cannot be compared; what cannot be read
 * becomes a {@link astsprint.results.Fact} that says why. {@link
 * astsprint.machine.HardwareCounters} counts events of the processor where the kernel allows it.
 * {@link astsprint.machine.Doctor} says what is missing for a command and how to get it. Nothing
 * here measures a walk.
 */
@NullMarked
package astsprint.machine;

import org.jspecify.annotations.NullMarked;
