package org.psptracker.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.psptracker.audit.AuditLog;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.RequestPath;
import org.psptracker.web.TryLater;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Answers a call that is one too many, and puts that on record: once a minute for each rule and
 * key, so that a flood of calls is no flood of rows.
 */
@Component
class Limited {

  private static final int TOO_MANY_REQUESTS = 429;

  private final HandlerExceptionResolver errors;
  private final AuditLog audit;
  private final CurrentActor currentActor;
  private final Cache<String, Boolean> recorded =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  Limited(
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors,
      AuditLog audit,
      CurrentActor currentActor) {
    this.errors = errors;
    this.audit = audit;
    this.currentActor = currentActor;
  }

  /**
   * Answers 429 with when to come back.
   *
   * @param subject what goes on record beside the rule; nothing that a stranger typed
   */
  void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      Rule rule,
      String key,
      String subject,
      Duration wait)
      throws IOException {
    if (recorded.asMap().putIfAbsent(rule + " " + key, true) == null) {
      // before security nobody is known; that is not the system itself
      currentActor.runAs(
          currentActor.signedIn().orElse(Actor.ANONYMOUS),
          () ->
              audit.record(
                  "limit-calls", "rate-limit", rule.id(), Outcome.REFUSED, Map.of("of", subject)));
    }
    Duration seconds = Duration.ofSeconds(wait.toSeconds() + 1);
    if (RequestPath.isApi(request)) {
      errors.resolveException(request, response, null, TryLater.tooMany(seconds));
    } else {
      // pages are rendered by a controller, behind the container's error dispatch
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds.toSeconds()));
      response.sendError(TOO_MANY_REQUESTS);
    }
  }
}
