/**
 * A site's request for help: drafts, guided pages, filing, and the steps until it is complete.
 * Others learn its figures through {@link org.psptracker.cases.RequestFigures}.
 */
@NullMarked
package org.psptracker.intake;

import org.jspecify.annotations.NullMarked;
