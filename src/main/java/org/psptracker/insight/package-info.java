/**
 * What leadership and coordinators see of all cases together: how many stand where, what is late
 * and whom it waits on. Reads aggregates and changes nothing.
 */
@NullMarked
package org.psptracker.insight;

import org.jspecify.annotations.NullMarked;
