package org.psptracker.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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

  private static final Pattern FILING =
      Pattern.compile("/api/requests|/requests/drafts/[^/]+/send");
  private static final Pattern MEASURES = Pattern.compile("(/api)?/cases/[^/]+/measures");

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
    List<Rule> rules = rules(request);
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

  private static List<Rule> rules(HttpServletRequest request) {
    List<Rule> rules = new ArrayList<>();
    String path = Limited.path(request);
    if (path.startsWith("/api/")) {
      rules.add(Rule.API);
    }
    if (request.getMethod().equals("POST")) {
      if (FILING.matcher(path).matches()) {
        rules.add(Rule.FILING);
      }
      if (isMultipart(request) || MEASURES.matcher(path).matches()) {
        rules.add(Rule.UPLOAD);
      }
    }
    return rules;
  }

  private static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null
        && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
  }
}
