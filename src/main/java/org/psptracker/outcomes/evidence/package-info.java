/**
 * Estimates with their intervals, as pure functions of numbers. Each formula names its source; none
 * knows of cases, tables or people.
 */
@NullMarked
package org.psptracker.outcomes.evidence;

import org.jspecify.annotations.NullMarked;
