package org.psptracker.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.psptracker.web.ClientAddress;
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

  static final List<LimitedCall> COUNTED =
      List.of(
          LimitedCall.any(Rule.API_SIGNED_OUT, "/api/.*"),
          LimitedCall.any(Rule.PROVIDER, "/oauth2/authorization/.*"),
          LimitedCall.any(Rule.PROVIDER, "/login/oauth2/.*"),
          LimitedCall.any(Rule.SURVEYS, "/surveys/.*"),
          LimitedCall.any(Rule.PROOFS, "/ask-for-access/proof/.*"),
          LimitedCall.post(Rule.ASK_FOR_ACCESS, "/ask-for-access/?"));

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
    Rule rule = LimitedCall.of(COUNTED, request).findFirst().orElse(null);
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

  private static boolean hasCredentials(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) != null || request.getCookies() != null;
  }
}
