package org.psptracker.cases;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.psptracker.audit.AuditTrail;
import org.psptracker.audit.EntryViews;
import org.psptracker.audit.RecordEntry;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.Role;
import org.psptracker.web.Invalid;
import org.psptracker.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The acts and refusals of one case, for coordinators. */
@Controller
class CaseActsRecord {

  private static final int ENTRIES = 50;

  private final CaseFiles cases;
  private final AuditTrail trail;
  private final EntryViews entries;
  private final CurrentActor currentActor;

  CaseActsRecord(CaseFiles cases, AuditTrail trail, EntryViews entries, CurrentActor currentActor) {
    this.cases = cases;
    this.trail = trail;
    this.entries = entries;
    this.currentActor = currentActor;
  }

  @GetMapping("/cases/{reference}/record")
  String page(
      @PathVariable String reference,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    mustBeCoordinator(reference);
    AuditTrail.Part part = trail.ofCase(reference, after, ENTRIES);
    model.addAttribute("reference", reference);
    model.addAttribute("entries", entries.of(part.items()));
    model.addAttribute("next", part.next());
    return "cases/CaseActsPage";
  }

  @GetMapping("/api/cases/{reference}/audit")
  @ResponseBody
  @Operation(summary = "Who did what on the case and who was refused, latest first")
  Slice<RecordEntry> list(
      @PathVariable String reference,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String after) {
    mustBeCoordinator(reference);
    if (limit < 1 || limit > AuditTrail.MOST) {
      throw new Invalid("form.error.other");
    }
    AuditTrail.Part part = trail.ofCase(reference, after, limit);
    return new Slice<>(part.items(), part.next());
  }

  /** Who sees the case hears that the record is not for them; others hear of neither. */
  private void mustBeCoordinator(String reference) {
    cases.visible(reference);
    if (!currentActor.get().is(Role.COORDINATOR)) {
      throw new Refused("audit.case.refused");
    }
  }
}
