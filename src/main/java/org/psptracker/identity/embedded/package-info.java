/**
 * Sign-in for evaluation: demo people with one public password, kept in our own database. It
 * answers on the loopback address only and never beside a configured issuer.
 */
@NamedInterface("embedded")
@NullMarked
package org.psptracker.identity.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
