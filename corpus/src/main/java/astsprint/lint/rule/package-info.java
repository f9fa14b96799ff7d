/** What a rule sees, and what it says. */
@NullMarked
package astsprint.lint.rule;

import org.jspecify.annotations.NullMarked;
