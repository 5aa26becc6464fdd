/**
 * Calls with an Idempotency-Key: the same call sent again is answered as the first time and has no
 * second effect.
 */
@NullMarked
package org.psptracker.web.once;

import org.jspecify.annotations.NullMarked;
