/**
 * Looks into the files of cases after they were added: for viruses where a scanner is set, and for
 * the words that searches find. No database connection is held while it looks.
 */
@NullMarked
package org.psptracker.cases.reading;

import org.jspecify.annotations.NullMarked;
