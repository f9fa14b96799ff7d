/**
 * An own walker, from the first line to a row beside the ladder's. {@link
 * astsprint.workshop.NewWalker} writes the file; {@link astsprint.workshop.Compilation} compiles
 * it; {@link astsprint.workshop.Checker} holds it to the conformance suite and to fair play, in a
 * JVM of its own; {@link astsprint.workshop.Trial} does both, has it timed, and says what came of
 * it; {@link astsprint.workshop.Watching} does so after each save; {@link astsprint.workshop.Hints}
 * knows what helps.
 */
@NullMarked
package astsprint.workshop;

import org.jspecify.annotations.NullMarked;
