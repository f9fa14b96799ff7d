/**
 * The Python that everything is measured on: CPython's standard library as a pinned dependency, the
 * digests of what CPython makes of it, and the trees that benchmarks name.
 */
@NullMarked
package astsprint.corpus;

import org.jspecify.annotations.NullMarked;
