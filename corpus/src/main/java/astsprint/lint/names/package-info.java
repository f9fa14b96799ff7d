/**
 * Which binding a name means. Names are followed as pyflakes follows them: a module from top to
 * bottom, then the bodies of its functions.
 */
@NullMarked
package astsprint.lint.names;

import org.jspecify.annotations.NullMarked;
