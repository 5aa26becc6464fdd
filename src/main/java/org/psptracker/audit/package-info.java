/**
 * The record of every act and refusal, written in the transaction of the act itself. Rows are only
 * ever appended.
 */
@NullMarked
package org.psptracker.audit;

import org.jspecify.annotations.NullMarked;
