package org.psptracker.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits by the caller's address, before a session is looked up, a password compared or a body
 * read.
 */
@Component
@Order(AddressLimits.ORDER)
class AddressLimits extends OncePerRequestFilter {

  /** Behind the record of refusals, before everything that costs something. */
  static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 25;

  private final RateLimits limits;
  private final Limited limited;

  AddressLimits(RateLimits limits, Limited limited) {
    this.limits = limits;
    this.limited = limited;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Rule rule = rule(request);
    if (rule == null) {
      chain.doFilter(request, response);
      return;
    }
    String address = ClientAddress.of(request);
    // whoever signs in is let in as often as they like; guessing is what counts
    boolean afterwards = rule == Rule.API_SIGNED_OUT && hasCredentials(request);
    Optional<Duration> wait =
        afterwards ? limits.wouldCount(rule, address) : limits.count(rule, address);
    if (wait.isPresent()) {
      limited.answer(request, response, rule, address, "address", wait.get());
      return;
    }
    chain.doFilter(request, response);
    if (afterwards && response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
      limits.count(rule, address);
    }
  }

  private static @Nullable Rule rule(HttpServletRequest request) {
    String path = Limited.path(request);
    if (path.startsWith("/api/")) {
      return Rule.API_SIGNED_OUT;
    } else if (path.startsWith("/oauth2/authorization/") || path.startsWith("/login/oauth2/")) {
      return Rule.PROVIDER;
    } else if (path.startsWith("/surveys/")) {
      return Rule.SURVEYS;
    } else if (path.startsWith("/ask-for-access") && request.getMethod().equals("POST")) {
      return Rule.ASK_FOR_ACCESS;
    }
    return null;
  }

  private static boolean hasCredentials(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) != null || request.getCookies() != null;
  }
}
