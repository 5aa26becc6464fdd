package org.psptracker.notices;

import java.util.Map;
import org.psptracker.audit.AuditLog;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.Role;
import org.psptracker.web.Conflict;
import org.psptracker.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Sends again what was given up, once the operators have mended what was in the way. */
@Controller
class SendAgain {

  private final Outbox outbox;
  private final AuditLog audit;
  private final CurrentActor currentActor;

  SendAgain(Outbox outbox, AuditLog audit, CurrentActor currentActor) {
    this.outbox = outbox;
    this.audit = audit;
    this.currentActor = currentActor;
  }

  @PostMapping("/operations/notices/{id}/again")
  @Transactional
  public String again(@PathVariable long id) {
    if (!currentActor.get().is(Role.ADMIN)) {
      throw new Refused("operations.refused");
    }
    String kind = outbox.sendAgain(id).orElseThrow(() -> new Conflict("operations.failed.refused"));
    audit.record(
        "send-notice-again", "notice", Long.toString(id), Outcome.DONE, Map.of("kind", kind));
    return "redirect:/operations?again";
  }
}
