/**
 * What runs inside JMH's own process, the parent of all forks. Under Maven that process runs on
 * Maven's JVM, so this package is compiled for Java 17 and uses nothing of the project's.
 */
@NullMarked
package astsprint.jmh;

import org.jspecify.annotations.NullMarked;
