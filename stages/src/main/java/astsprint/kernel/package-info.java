/**
 * The native walk. {@link astsprint.kernel.Kernel} is the one class that loads the library and
 * calls it; {@link astsprint.kernel.KernelWalk} places a tree in memory off the heap and lets one
 * of the {@linkplain astsprint.kernel.Loop loops} in C walk it. The C code checks nothing. What it
 * is given was walked once in Java with every index checked, and nobody else can write there.
 */
@NullMarked
package astsprint.kernel;

import org.jspecify.annotations.NullMarked;
