package org.psptracker.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.RequestPath;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells pages how long the person may stay: the attribute {@code stay} of their model. */
@ControllerAdvice(annotations = Controller.class)
class StayModel {

  private final SessionEnds ends;
  private final CurrentActor currentActor;

  StayModel(SessionEnds ends, CurrentActor currentActor) {
    this.ends = ends;
    this.currentActor = currentActor;
  }

  @ModelAttribute
  void addTo(ModelMap model, HttpServletRequest request) {
    boolean page = request.getHeader("HX-Request") == null && !RequestPath.isApi(request);
    HttpSession session = page ? request.getSession(false) : null;
    if (session != null && currentActor.signedIn().isPresent()) {
      model.addAttribute("stay", ends.stay(session));
    }
  }
}
