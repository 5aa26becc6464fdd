/**
 * Sign-in with an identity provider: Keycloak, or any other that speaks OpenID Connect. It is there
 * when an issuer is configured, and ends in the same {@link org.psptracker.identity.Actor} as the
 * embedded identity.
 */
@NamedInterface("keycloak")
@NullMarked
package org.psptracker.identity.keycloak;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
