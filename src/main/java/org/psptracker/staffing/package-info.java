/**
 * Who helps on a case: experts' profiles, positions, the explained shortlist, offers and
 * engagements. Rules rule out and say why; a person chooses, and an expert answers.
 */
@NullMarked
package org.psptracker.staffing;

import org.jspecify.annotations.NullMarked;
