/**
 * Did it help? Monthly counts with what was known when, follow-up waves with their surveys, and the
 * evidence computed from the counts, which a person then assesses.
 */
@NullMarked
package org.psptracker.outcomes;

import org.jspecify.annotations.NullMarked;
