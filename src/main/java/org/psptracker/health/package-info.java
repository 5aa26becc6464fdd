/** What parts of the application have in common that tell operators how they are. */
@NullMarked
package org.psptracker.health;

import org.jspecify.annotations.NullMarked;
