/**
 * The work itself: needs, the work plan in versions, activities with their hours and participants,
 * recommendations and what became of them. What was submitted is never edited; a change is a new
 * version, a dated row or a new status.
 */
@NullMarked
package org.psptracker.delivery;

import org.jspecify.annotations.NullMarked;
