package org.psptracker.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.psptracker.audit.AuditLog.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Whatever is sent and accepted leaves an entry: the one that its act wrote in its own transaction,
 * or else one of the call, so that no act can forget.
 */
@Component
class UnnamedActs implements WebMvcConfigurer, HandlerInterceptor {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  /** What is typed and not sent yet, and calculators, which keep nothing. */
  static final String[] NO_ACTS = {
    "/**/draft", "/**/autosave", "/api/evidence/**",
  };

  private final AuditLog auditLog;

  UnnamedActs(AuditLog auditLog) {
    this.auditLog = auditLog;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).excludePathPatterns(NO_ACTS);
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    boolean accepted = failure == null && response.getStatus() < HttpStatus.BAD_REQUEST.value();
    if (accepted && !READING.contains(request.getMethod()) && !PresentRequest.hasActOnRecord()) {
      Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
      if (pattern != null) {
        auditLog.record(
            RefusedCalls.act(request), "address", pattern.toString(), Outcome.DONE, Map.of());
      }
    }
  }
}
