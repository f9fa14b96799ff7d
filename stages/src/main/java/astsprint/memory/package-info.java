/**
 * Objects as the JVM lays them out: the only package that reads memory at offsets. {@link
 * astsprint.memory.ObjectLayout} asks this JVM where it keeps what, checks the answer for every
 * known class of nodes, and says why nothing may be read where it does not hold. {@link
 * astsprint.memory.RawMemory} reads and writes and checks nothing: a call that is wrong brings the
 * JVM down. {@link astsprint.memory.NodeSlots} puts a check before each read, for those whom it
 * does not slow down. {@link astsprint.memory.HeapDistance} measures how a tree lies on the heap.
 */
@NullMarked
package astsprint.memory;

import org.jspecify.annotations.NullMarked;
