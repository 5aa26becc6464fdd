/**
 * Tells people by mail what waits for them and what became of their case. Messages are rows written
 * in the transaction of the act and sent afterwards; nothing else depends on this module.
 */
@NullMarked
package org.psptracker.notices;

import org.jspecify.annotations.NullMarked;
