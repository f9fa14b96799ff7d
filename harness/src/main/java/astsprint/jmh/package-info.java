/**
 * The way from {@code mvn jmh:benchmark} to {@code ast-sprint bench}. It runs in Maven's process
 * and in the JMH that the plugin starts, both on Maven's JVM, so this package is compiled for Java
 * 17 and uses nothing of the project's.
 */
@NullMarked
package astsprint.jmh;

import org.jspecify.annotations.NullMarked;
