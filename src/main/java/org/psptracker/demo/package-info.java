/**
 * The demonstration: a clock that people move, and a programme of cases to look at. The programme
 * is made by driving the real processes, never by rows inserted past them.
 */
@NullMarked
package org.psptracker.demo;

import org.jspecify.annotations.NullMarked;
