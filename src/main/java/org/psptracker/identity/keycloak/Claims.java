package org.psptracker.identity.keycloak;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.Role;

/**
 * What a token says about somebody, in our terms.
 *
 * @param subject the provider's key, which never changes
 * @param username lower case
 * @param name blank where the token has none
 * @param email blank where the token has none
 * @param title null where the token does not speak of it
 * @param roles null where the provider knows no roles
 * @param ori the site; null where the token names none
 * @param at when the provider said so
 */
record Claims(
    String subject,
    String username,
    String name,
    String email,
    @Nullable String title,
    @Nullable Set<Role> roles,
    @Nullable String ori,
    Instant at) {}
