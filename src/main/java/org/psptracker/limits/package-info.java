/**
 * How often somebody may call: signing in, filing, uploading, the API, and what is open to
 * strangers. Counted by each node for itself and by the real clock; N nodes allow N times as much.
 */
@NullMarked
package org.psptracker.limits;

import org.jspecify.annotations.NullMarked;
