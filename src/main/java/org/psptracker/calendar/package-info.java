/**
 * Business time: which hours of which days count, and what time it is for the programme. Federal
 * holidays come from Jollyday; the clock can be moved in demonstrations and tests.
 */
@NullMarked
package org.psptracker.calendar;

import org.jspecify.annotations.NullMarked;
