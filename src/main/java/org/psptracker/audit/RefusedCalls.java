package org.psptracker.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.identity.Actor;
import org.psptracker.identity.RequestPath;
import org.psptracker.web.Failure;
import org.psptracker.web.Incident;
import org.psptracker.web.NotFound;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tells from its answer that a request was refused. Counted are: not signed in (401), not allowed
 * (403), hidden from this person or not there (404, of those who are signed in), and no longer
 * possible (409, 412). What is filled in wrongly is no attempt at anything and is not counted.
 */
@Component
class RefusedCalls implements HandlerExceptionResolver, Ordered {

  private static final Set<Integer> COUNTED = Set.of(401, 403, 409, 412);
  private static final String FAILURE = RefusedCalls.class.getName();

  private static final Pattern CASE = Pattern.compile("/cases/(PSP-\\d{4}-\\d{5,9})(?=/|$)");
  private static final Pattern OWN_WORD = Pattern.compile("[a-z][a-z-]{0,30}|PSP-\\d{4}-\\d{5,9}");
  private static final int LONGEST_ADDRESS = 200;

  private final NewEntries entries;

  RefusedCalls(NewEntries entries) {
    this.entries = entries;
  }

  /** Notes what went wrong and leaves the answer to others. */
  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception error) {
    if (error instanceof Failure) {
      request.setAttribute(FAILURE, error);
    }
    return null;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  /** The entry of a request that has been answered, if it was refused. */
  Optional<AuditEntry> of(HttpServletRequest request, WatchedResponse response) {
    int status = response.getStatus();
    Object failure = request.getAttribute(FAILURE);
    Actor actor = response.refused();
    boolean hidden = status == 404 && failure instanceof NotFound && actor.personId() > 0;
    if (!COUNTED.contains(status) && !hidden) {
      return Optional.empty();
    }
    String path = RequestPath.of(request);
    Map<String, Object> detail = new TreeMap<>(Map.of("status", status));
    if (failure instanceof Failure known) {
      detail.put("reason", known.messageKey());
    }
    Matcher ofCase = CASE.matcher(path);
    return Optional.of(
        entries.of(
            actor,
            act(request),
            "address",
            address(path),
            ofCase.find() ? ofCase.group(1) : null,
            Outcome.REFUSED,
            detail,
            Incident.of(request).orElse(null)));
  }

  static String act(HttpServletRequest request) {
    String method = request.getMethod();
    boolean reads = HttpMethod.GET.matches(method) || HttpMethod.HEAD.matches(method);
    return reads ? "open-address" : "send-to-address";
  }

  /** A path may hold anything that somebody typed: only our own words and case numbers are kept. */
  static String address(String path) {
    StringBuilder kept = new StringBuilder();
    for (String part : path.split("/", -1)) {
      if (!part.isEmpty() && kept.length() < LONGEST_ADDRESS) {
        kept.append('/').append(OWN_WORD.matcher(part).matches() ? part : "…");
      }
    }
    return kept.isEmpty() ? "/" : kept.toString();
  }
}
