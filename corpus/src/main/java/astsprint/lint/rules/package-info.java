/** The rules, under the codes that ruff gives them. */
@NullMarked
package astsprint.lint.rules;

import org.jspecify.annotations.NullMarked;
