/**
 * Everything a step has in common: page, API, inbox, drafts, deadlines, moves and the path walked.
 * A stage adds a step by one class, one template and its messages.
 */
@NullMarked
package org.psptracker.workflow;

import org.jspecify.annotations.NullMarked;
