/**
 * What JMH runs in a fork. Each benchmark is a class that varies something by its parameters and
 * extends {@link astsprint.benchmark.MeasuredBenchmark}, which does all the rest: it writes every
 * iteration down, refuses to time a walk that is wrong, counts what the machine and the JIT do
 * meanwhile, and turns whatever ends a fork early into one line. {@link
 * astsprint.benchmark.StageBenchmark} is what those that walk a tree with a stage have in common. A
 * <em>pass</em> is one walk of each of the trees that are walked in turn. {@link
 * astsprint.benchmark.Cells} says what a benchmark and its parameters are called in results, {@link
 * astsprint.benchmark.ForkFlags} which flags its JVM has. This package knows stages and trees, and
 * nobody who starts it.
 */
@NullMarked
package astsprint.benchmark;

import org.jspecify.annotations.NullMarked;
