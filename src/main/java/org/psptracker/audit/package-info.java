/**
 * The record of every act and refusal, written in the transaction of the act itself. Rows are only
 * ever appended, sealed into a chain a moment later, and verified against signed heads of it.
 */
@NullMarked
package org.psptracker.audit;

import org.jspecify.annotations.NullMarked;
