package org.psptracker.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.RequestPath;
import org.psptracker.web.ClientAddress;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes the refusals of a request once its transaction is over: those that the code recorded by
 * name, or else the one that its status tells of, whoever refused it.
 */
@Component
@Order(RefusalFilter.ORDER)
class RefusalFilter extends OncePerRequestFilter {

  /** Before security, whose refusals count too. */
  static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 20;

  private final AuditRows rows;
  private final RefusedCalls refusedCalls;
  private final RefusedStrangers strangers;
  private final CurrentActor currentActor;

  RefusalFilter(
      AuditRows rows,
      RefusedCalls refusedCalls,
      RefusedStrangers strangers,
      CurrentActor currentActor) {
    this.rows = rows;
    this.refusedCalls = refusedCalls;
    this.strangers = strangers;
    this.currentActor = currentActor;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    RequestAttributes before = RequestContextHolder.getRequestAttributes();
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
    PresentRequest.startKeeping();
    WatchedResponse watched = new WatchedResponse(response, currentActor);
    try {
      chain.doFilter(request, watched);
    } finally {
      RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
      List<AuditEntry> refusals = PresentRequest.take();
      if (refusals.isEmpty()) {
        refusals = refusedCalls.of(request, watched).stream().toList();
      }
      List<AuditEntry> written = refusals.stream().filter(one -> isWritten(one, request)).toList();
      if (!written.isEmpty()) {
        rows.appendAfterwards(written);
      }
      RequestContextHolder.setRequestAttributes(before);
    }
  }

  /**
   * Failures at the form of the sign-in are limited by address and by name, and tell of guessing.
   */
  private boolean isWritten(AuditEntry refusal, HttpServletRequest request) {
    return refusal.personId() != Actor.ANONYMOUS.personId()
        || RequestPath.of(request).equals("/sign-in")
        || strangers.isFirst(ClientAddress.of(request), refusal);
  }
}
