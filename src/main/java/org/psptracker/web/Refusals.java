package org.psptracker.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.RequestPath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * One line in the log for each request that was refused: what, by whom and under which number. The
 * error page shows the same number. What is not found and who is not signed in are everyday and
 * leave no line.
 */
@Component
class Refusals extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(Refusals.class);
  static final String NUMBER = "psp.refusal";
  private static final String LOGGED = "psp.refusal-logged";
  private static final long NUMBERS = 36L * 36 * 36 * 36 * 36 * 36;

  private final CurrentActor currentActor;

  Refusals(CurrentActor currentActor) {
    this.currentActor = currentActor;
  }

  /** The number under which the log tells of this request, such as {@code 7K2M9Q}. */
  static String number(HttpServletRequest request) {
    if (request.getAttribute(NUMBER) instanceof String known) {
      return known;
    }
    long drawn = ThreadLocalRandom.current().nextLong(NUMBERS);
    String number = Long.toString(NUMBERS + drawn, 36).substring(1).toUpperCase(Locale.ROOT);
    request.setAttribute(NUMBER, number);
    return number;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    if (request.getDispatcherType() == DispatcherType.REQUEST) {
      log(request, response.getStatus(), RequestPath.of(request));
    }
  }

  /** The rest of the address of a survey is the key to it. */
  private static final Pattern KEY = Pattern.compile("(/surveys/)[^/]+");

  /** Writes the line, once for a request. */
  void log(HttpServletRequest request, int status, String path) {
    boolean everyday = status < 400 || status == 401 || status == 404;
    if (everyday || request.getAttribute(LOGGED) != null) {
      return;
    }
    request.setAttribute(LOGGED, true);
    String actor =
        currentActor.signedIn().map(Actor::personId).map(id -> "person " + id).orElse("nobody");
    // a path may hold anything that somebody typed; a line of the log is one line
    log.info(
        "{} {} {} by {}, number {}",
        status,
        request.getMethod(),
        KEY.matcher(path).replaceAll("$1…").replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", "?"),
        actor,
        number(request));
  }
}
