/**
 * How long somebody stays signed in, by the real clock, and that they hear of it before. What they
 * typed stays in their browser (scripts/keep.js), never in a session.
 */
@NullMarked
package org.psptracker.sessions;

import org.jspecify.annotations.NullMarked;
