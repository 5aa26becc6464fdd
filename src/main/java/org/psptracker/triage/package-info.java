/**
 * Weighing a request: the site's figures beside the nation's, the advice of the rules, the
 * coordinator's decision and leadership's approval.
 */
@NullMarked
package org.psptracker.triage;

import org.jspecify.annotations.NullMarked;
