/**
 * Who is acting: people, their roles and the actor of the present call. Sign-in adapters end in the
 * same {@link org.psptracker.identity.Actor}.
 */
@NullMarked
package org.psptracker.identity;

import org.jspecify.annotations.NullMarked;
