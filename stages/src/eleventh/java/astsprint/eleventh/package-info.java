/**
 * A stage that is not there, for the tests of those that show stages. It is the one that
 * CONTRIBUTING.md adds: its class, its lesson and its line are read from there and compiled with
 * the package of the stages, into a folder that a child JVM finds before the old classes. Nothing
 * else is compiled again, so nothing else can have named the stage.
 */
@NullMarked
package astsprint.eleventh;

import org.jspecify.annotations.NullMarked;
