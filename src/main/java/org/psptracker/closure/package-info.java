/**
 * How a case is closed: ending, lessons, who carries it on, how long its record is kept. Also what
 * happens by itself when a case ends before its time.
 */
@NullMarked
package org.psptracker.closure;

import org.jspecify.annotations.NullMarked;
