package org.psptracker.cases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.SignedIn;
import org.psptracker.identity.WholeActor;
import org.psptracker.web.NotFound;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses, as not found, everything below a case that the actor does not see: before the body is
 * read, and whichever module answers. A page or call that forgets to check is thus closed.
 *
 * <p>On a case that somebody sees as a partner contact alone they have no role: whatever they are
 * elsewhere, no check of any module lets them act here.
 */
@Component
class CaseVisibilityCheck implements WebMvcConfigurer, HandlerInterceptor {

  private final Visibility visibility;
  private final CurrentActor currentActor;

  CaseVisibilityCheck(Visibility visibility, CurrentActor currentActor) {
    this.visibility = visibility;
    this.currentActor = currentActor;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/cases/*/**", "/api/cases/*/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    Object reference = variables instanceof Map<?, ?> map ? map.get("reference") : null;
    if (!(reference instanceof String text)) {
      throw new NotFound();
    }
    Actor actor = currentActor.get();
    if (visibility.worksOn(actor, text)) {
      return true;
    }
    if (!PartnerContacts.couldBe(actor) || !visibility.sees(actor, text)) {
      throw new NotFound();
    }
    WholeActor.keep(request, actor);
    Actor reader = new Actor(actor.personId(), actor.username(), actor.name(), Set.of(), null);
    SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(reader)));
    return true;
  }
}
