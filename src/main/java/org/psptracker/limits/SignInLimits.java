package org.psptracker.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.psptracker.web.ClientAddress;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Failed sign-ins by the form: from one address, and under one name from wherever they come. Those
 * that succeed do not count. A provider that signs people in counts by itself.
 */
@Component
@Order(AddressLimits.ORDER + 1)
class SignInLimits extends OncePerRequestFilter {

  static final List<LimitedCall> COUNTED = List.of(LimitedCall.post(Rule.SIGN_IN_NAME, "/sign-in"));

  private static final String FAILED = SignInLimits.class.getName() + ".failed";

  private final RateLimits limits;
  private final Limited limited;

  SignInLimits(RateLimits limits, Limited limited) {
    this.limits = limits;
    this.limited = limited;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return LimitedCall.of(COUNTED, request).findFirst().isEmpty();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String address = ClientAddress.of(request);
    Optional<Duration> wait = limits.wouldCount(Rule.SIGN_IN_ADDRESS, address);
    if (wait.isPresent()) {
      limited.answer(request, response, Rule.SIGN_IN_ADDRESS, address, "address", wait.get());
      return;
    }
    String name = String.valueOf(request.getParameter("username")).strip().toLowerCase(Locale.ROOT);
    wait = limits.wouldCount(Rule.SIGN_IN_NAME, name);
    if (wait.isPresent()) {
      limited.answer(request, response, Rule.SIGN_IN_NAME, name, "name", wait.get());
      return;
    }
    chain.doFilter(request, response);
    if (request.getAttribute(FAILED) != null) {
      limits.count(Rule.SIGN_IN_ADDRESS, address);
      limits.count(Rule.SIGN_IN_NAME, name);
    }
  }

  @EventListener
  void failed(AbstractAuthenticationFailureEvent event) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.setAttribute(FAILED, event.getTimestamp(), RequestAttributes.SCOPE_REQUEST);
    }
  }
}
