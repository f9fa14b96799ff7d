/**
 * What is wrong, and how to go on. A <em>diagnosis</em> starts where the parser stopped, the
 * <em>error site</em>. It looks at the tokens around it, tries rules of the grammar on them, and
 * chooses the kind and the place that CPython reports. <em>Recovery</em> finds all errors of a
 * source: it parses each statement by itself, and a <em>repair</em> replaces the tokens of an error
 * by harmless ones, so that the rest can be read. This room imports {@code build} and the rooms
 * below it.
 */
@NullMarked
package astsprint.parse.diagnose;

import org.jspecify.annotations.NullMarked;
