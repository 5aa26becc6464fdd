package org.psptracker.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Limits by who is signed in, person or machine client; the body is not read yet. */
@Component
@Order(0)
class PersonLimits extends OncePerRequestFilter {

  static final List<LimitedCall> COUNTED =
      List.of(
          LimitedCall.any(Rule.API, "/api/.*"),
          LimitedCall.post(Rule.FILING, "/api/requests"),
          LimitedCall.post(Rule.FILING, "/requests/drafts/[^/]+/send"),
          LimitedCall.post(Rule.UPLOAD, "/cases/[^/]+/measures"),
          LimitedCall.post(Rule.UPLOAD, "/api/cases/[^/]+/measures"));

  private final RateLimits limits;
  private final Limited limited;
  private final CurrentActor currentActor;

  PersonLimits(RateLimits limits, Limited limited, CurrentActor currentActor) {
    this.limits = limits;
    this.limited = limited;
    this.currentActor = currentActor;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Set<Rule> rules = rules(request);
    Actor actor = rules.isEmpty() ? null : currentActor.signedIn().orElse(null);
    if (actor != null) {
      String person = String.valueOf(actor.personId());
      for (Rule rule : rules) {
        Optional<Duration> wait = limits.count(rule, person);
        if (wait.isPresent()) {
          limited.answer(request, response, rule, person, "person", wait.get());
          return;
        }
      }
    }
    chain.doFilter(request, response);
  }

  private static Set<Rule> rules(HttpServletRequest request) {
    Set<Rule> rules =
        LimitedCall.of(COUNTED, request)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
    if (request.getMethod().equals("POST") && isMultipart(request)) {
      rules.add(Rule.UPLOAD);
    }
    return rules;
  }

  private static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null
        && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
  }
}
