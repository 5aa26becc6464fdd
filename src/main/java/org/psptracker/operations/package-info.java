/**
 * What operators need: that case, inbox and engine agree, checked every night and on demand. It
 * only reads what other modules write.
 */
@NullMarked
package org.psptracker.operations;

import org.jspecify.annotations.NullMarked;
