package org.psptracker.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** An organisation that takes part in a case, and whom to call there. */
@Entity
@Audited
public class CasePartner extends CaseFact {

  private String organisation = "";

  @Enumerated(EnumType.STRING)
  private PartnerKind kind = PartnerKind.OTHER;

  private @Nullable String role;
  private @Nullable String contactName;
  private @Nullable String contactTitle;
  private @Nullable String contactEmail;
  private @Nullable String contactPhone;

  protected CasePartner() {}

  CasePartner(long caseId, PartnerForm form) {
    super(caseId);
    take(form);
  }

  final void take(PartnerForm form) {
    this.organisation = form.organisation().strip();
    this.kind = form.kind();
    this.role = form.role();
    this.contactName = form.contactName();
    this.contactTitle = form.contactTitle();
    this.contactEmail = form.contactEmail();
    this.contactPhone = form.contactPhone();
  }

  PartnerForm form() {
    return new PartnerForm(
        organisation, kind, role, contactName, contactTitle, contactEmail, contactPhone);
  }
}
