package org.psptracker.cases;

import java.util.List;
import java.util.Map;
import org.psptracker.audit.AuditLog;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.identity.CurrentActor;
import org.psptracker.web.NotFound;
import org.psptracker.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisations that take part in cases. */
@Service
@Transactional
public class CasePartners {

  /** A partner with its key. */
  public record Partner(long id, PartnerForm facts) {}

  private final CasePartnerRepository partners;
  private final Timeline timeline;
  private final AuditLog audit;
  private final CurrentActor currentActor;

  CasePartners(
      CasePartnerRepository partners,
      Timeline timeline,
      AuditLog audit,
      CurrentActor currentActor) {
    this.partners = partners;
    this.timeline = timeline;
    this.audit = audit;
    this.currentActor = currentActor;
  }

  /** Partners of a case in order of naming. */
  @Transactional(readOnly = true)
  public List<Partner> of(long caseId) {
    return partners.findByCaseIdOrderByIdAsc(caseId).stream()
        .map(partner -> new Partner(partner.id(), partner.form()))
        .toList();
  }

  /** Partners named in the request itself: no entry in the timeline, no check of who acts. */
  public void takeOver(long caseId, List<PartnerForm> named) {
    named.forEach(form -> partners.save(new CasePartner(caseId, form)));
  }

  /** Adds one; {@link Refused} when the present actor may not. */
  public Partner add(CaseFile caseFile, PartnerForm form) {
    mustChange(caseFile);
    CasePartner added = partners.save(new CasePartner(caseFile.id(), form));
    timeline.add(caseFile.id(), "partner-added", form.organisation());
    record("add-partner", caseFile, added.id());
    return new Partner(added.id(), added.form());
  }

  Partner get(CaseFile caseFile, long id) {
    return new Partner(id, find(caseFile, id).form());
  }

  Partner change(CaseFile caseFile, long id, PartnerForm form) {
    mustChange(caseFile);
    CasePartner partner = find(caseFile, id);
    partner.take(form);
    record("change-partner", caseFile, id);
    return new Partner(id, partner.form());
  }

  void remove(CaseFile caseFile, long id) {
    mustChange(caseFile);
    CasePartner partner = find(caseFile, id);
    partners.delete(partner);
    timeline.add(caseFile.id(), "partner-removed", partner.form().organisation());
    record("remove-partner", caseFile, id);
  }

  private CasePartner find(CaseFile caseFile, long id) {
    return partners.findByIdAndCaseId(id, caseFile.id()).orElseThrow(NotFound::new);
  }

  /** Refuses whoever may not change partners now. */
  void mustChange(CaseFile caseFile) {
    CaseItemPolicy.againstPartners(caseFile, currentActor.get())
        .ifPresent(
            key -> {
              throw new Refused(key);
            });
  }

  private void record(String act, CaseFile caseFile, long id) {
    audit.record(act, "case", caseFile.reference(), Outcome.DONE, Map.of("partner", id));
  }
}
