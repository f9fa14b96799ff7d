/**
 * Texts on the screen: source with highlighted syntax, two sources beside each other with what
 * changed between them, and Markdown.
 *
 * <p>{@link astsprint.ui.code.SourceDiff} compares sources and shows nothing; the panes show what
 * they are given and know no stage.
 */
@NullMarked
package astsprint.ui.code;

import org.jspecify.annotations.NullMarked;
