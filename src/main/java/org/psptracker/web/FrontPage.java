package org.psptracker.web;

import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The public page that says what this is. */
@Controller
class FrontPage {

  private final CurrentActor currentActor;

  FrontPage(CurrentActor currentActor) {
    this.currentActor = currentActor;
  }

  /** Who is not signed in may be from a site; of the others only some may file. */
  @GetMapping("/")
  String show(Model model) {
    boolean mayRequest =
        currentActor
            .signedIn()
            .map(actor -> actor.is(Role.JURISDICTION) || actor.is(Role.COORDINATOR))
            .orElse(true);
    model.addAttribute("mayRequest", mayRequest);
    return "web/FrontPage";
  }
}
