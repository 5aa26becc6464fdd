/**
 * The process engine's room: the only package that knows it. It turns what the engine does into
 * inbox rows, visits and calls of steps, in the engine's own transaction.
 */
@NullMarked
package org.psptracker.workflow.engine;

import org.jspecify.annotations.NullMarked;
