/**
 * From a file's bytes to text. The <em>source</em> is what a file holds; its <em>encoding</em> is
 * declared by a byte order mark or by a <em>cookie</em>, a comment in the first two lines; the
 * <em>text</em> is the decoded source with {@code \n} after every line. {@link
 * astsprint.parse.source.SourceText} also leads back from an index in the text to CPython's places:
 * a <em>column</em> counts bytes of UTF-8 from 0, an <em>offset</em> counts code points from 1.
 * This room imports {@code error}, and {@code literal} for the encodings that are made of escapes.
 */
@NullMarked
package astsprint.parse.source;

import org.jspecify.annotations.NullMarked;
