package org.psptracker.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.Jurisdictions;
import org.psptracker.identity.RequestPath;
import org.psptracker.identity.Role;
import org.psptracker.identity.WholeActor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout shows on every page: who is here, where they may go, and whose page it is. */
@ControllerAdvice
class LayoutModel {

  private final CurrentActor currentActor;
  private final Navigation navigation;
  private final ObjectProvider<Jurisdictions> jurisdictions;
  private final BusinessCalendar calendar;
  private final MessageSource messages;
  private final boolean governmentBanner;

  LayoutModel(
      CurrentActor currentActor,
      Navigation navigation,
      ObjectProvider<Jurisdictions> jurisdictions,
      BusinessCalendar calendar,
      MessageSource messages,
      @Value("${psp.web.government-banner:false}") boolean governmentBanner) {
    this.currentActor = currentActor;
    this.navigation = navigation;
    this.jurisdictions = jurisdictions;
    this.calendar = calendar;
    this.messages = messages;
    this.governmentBanner = governmentBanner;
  }

  @ModelAttribute
  void addTo(ModelMap model, HttpServletRequest request) {
    String path = RequestPath.of(request);
    // the API has no layout, and its calls must not pay for one
    if (!RequestPath.isApi(path)) {
      addTo(model, path, request);
    }
  }

  void addTo(ModelMap model, String path, HttpServletRequest request) {
    model.addAttribute("banner", governmentBanner);
    model.addAttribute("zone", calendar.zone().getId());
    // parts of pages that htmx swaps in have no header
    boolean part = request.getHeader("HX-Request") != null;
    signedIn(request)
        .ifPresent(
            actor -> {
              model.addAttribute("actor", actor);
              if (!part) {
                model.addAttribute("place", place(actor));
                model.addAttribute("nav", navigation.of(actor, path));
              }
            });
  }

  /** With all their roles, also on a page where these do not count. */
  private Optional<Actor> signedIn(HttpServletRequest request) {
    return WholeActor.of(request).or(currentActor::signedIn);
  }

  private String place(Actor actor) {
    return Optional.ofNullable(actor.jurisdictionId())
        .flatMap(id -> Optional.ofNullable(jurisdictions.getIfAvailable()).flatMap(j -> j.find(id)))
        .map(site -> site.name() + ", " + site.usState())
        .orElseGet(() -> role(actor));
  }

  private String role(Actor actor) {
    return actor.roles().stream()
        .sorted()
        .findFirst()
        .map(Role::id)
        .map(id -> messages.getMessage("role." + id, null, LocaleContextHolder.getLocale()))
        .orElse("");
  }
}
