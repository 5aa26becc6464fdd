package org.psptracker.intake;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Whom to talk to, and who stands behind the request. */
@Embeddable
class Contacts {

  String requesterName = "";
  @Nullable String requesterTitle;
  String requesterEmail = "";
  @Nullable String requesterPhone;
  @Nullable String sponsorName;
  @Nullable String sponsorTitle;
  @Nullable String sponsorEmail;

  protected Contacts() {}

  Contacts(RequestForm form) {
    requesterName = form.requesterName();
    requesterTitle = form.requesterTitle();
    requesterEmail = form.requesterEmail();
    requesterPhone = form.requesterPhone();
    sponsorName = form.sponsorName();
    sponsorTitle = form.sponsorTitle();
    sponsorEmail = form.sponsorEmail();
  }
}
