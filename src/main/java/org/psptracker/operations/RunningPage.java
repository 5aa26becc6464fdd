package org.psptracker.operations;

import org.jspecify.annotations.Nullable;
import org.psptracker.database.Sight;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.Role;
import org.psptracker.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the application runs, for those who look after it. */
@Controller
class RunningPage {

  private final RunningQuery query;
  private final CurrentActor currentActor;

  RunningPage(RunningQuery query, CurrentActor currentActor) {
    this.query = query;
    this.currentActor = currentActor;
  }

  @GetMapping("/operations")
  String show(@RequestParam(required = false) @Nullable String again, Model model) {
    if (!currentActor.get().is(Role.ADMIN)) {
      throw new Refused("operations.refused");
    }
    // counts only, of all cases; whoever operates the application reads none of them
    model.addAttribute("running", Sight.WHOLE.call(query::now));
    model.addAttribute("again", again != null);
    return "operations/RunningPage";
  }
}
