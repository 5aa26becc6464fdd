/**
 * The case: its site, stage and state, the people and partners on it, what happened, notes and
 * files. It knows nothing of the process that drives it; what the process adds to its page comes in
 * through ports.
 */
@NullMarked
package org.psptracker.cases;

import org.jspecify.annotations.NullMarked;
