package org.psptracker.demo;

import java.util.stream.Stream;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * An evaluation copy demonstrates: one with its own database and its own people. Elsewhere {@code
 * psp.demo.enabled} has to ask for it.
 */
final class OnDemo implements Condition {

  private static final String[] OF_OTHERS = {
    "spring.datasource.url",
    "psp.identity.issuer",
    "spring.security.oauth2.resourceserver.jwt.issuer-uri"
  };

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return isAsked(context.getEnvironment());
  }

  static boolean isAsked(Environment environment) {
    String asked = environment.getProperty("psp.demo.enabled", "");
    return asked.isBlank()
        ? Stream.of(OF_OTHERS).allMatch(name -> environment.getProperty(name, "").isBlank())
        : Boolean.parseBoolean(asked);
  }
}
