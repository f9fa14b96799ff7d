/**
 * The Python that everything is measured on. The <em>corpus</em> is CPython's standard library, a
 * pinned dependency of 713 files. Its <em>digests</em> say what CPython makes of each file, so that
 * no Python is needed to check a tree. A <em>named tree</em> is what a benchmark walks: one file,
 * all files, or a <em>forest</em>, one module with all files many times over. {@link
 * astsprint.corpus.ReferenceWalk} is Python's walk once more, written only to be right. This
 * package imports the parser's door and the tree; the parser does not know it.
 */
@NullMarked
package astsprint.corpus;

import org.jspecify.annotations.NullMarked;
