package org.psptracker.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.psptracker.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** A person says that they are still here; pages never say it by themselves. */
@Controller
class StayController {

  private final SessionEnds ends;

  StayController(SessionEnds ends) {
    this.ends = ends;
  }

  @PostMapping("/session/stay")
  @ResponseBody
  Stay stay(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      throw new Refused("session.refused.none");
    }
    return ends.stay(session);
  }
}
