@NullMarked
package astsprint.results.report;

import org.jspecify.annotations.NullMarked;
