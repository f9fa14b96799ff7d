/** Tests of tokens. */
@NullMarked
package astsprint.parse.token;

import org.jspecify.annotations.NullMarked;
