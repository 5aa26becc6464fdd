package org.psptracker.cases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.psptracker.database.Sight;
import org.psptracker.identity.CurrentActor;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Whoever reads sees in the database what the rule of {@link VisibleCases} shows them, and no more.
 * An act sees all, for the process that follows it in the same transaction weighs other cases: the
 * load of experts, the site's earlier requests. Who may act is for the checks to say.
 */
@Component
class SightOfRequest implements WebMvcConfigurer, HandlerInterceptor {

  private static final String BEFORE = SightOfRequest.class.getName();

  private final CurrentActor currentActor;

  SightOfRequest(CurrentActor currentActor) {
    this.currentActor = currentActor;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    Sight sight = reads ? VisibleCases.to(currentActor.get()).sight() : Sight.WHOLE;
    request.setAttribute(BEFORE, new Before(Sight.change(sight)));
    return true;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    if (request.getAttribute(BEFORE) instanceof Before before) {
      Sight.restore(before.sight());
    }
  }

  private record Before(@Nullable Sight sight) {}
}
