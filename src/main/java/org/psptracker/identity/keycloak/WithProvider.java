package org.psptracker.identity.keycloak;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.psptracker.identity.OnIssuer;
import org.springframework.context.annotation.Conditional;

/** Beans that exist only where an identity provider is configured. */
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnIssuer.class)
@interface WithProvider {}
