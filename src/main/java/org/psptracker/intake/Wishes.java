package org.psptracker.intake;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The help that the site would like, and by when. */
@Embeddable
class Wishes {

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.ARRAY)
  DeliveryType[] deliveryTypes = {};

  @Enumerated(EnumType.STRING)
  Urgency urgency = Urgency.STANDARD;

  @Nullable LocalDate neededBy;
  @Nullable Boolean evidenceBased;
  @Nullable String evidenceBasedPractice;
  @Nullable Boolean emergingNeed;
  @Nullable String emergingNeedNote;
  @Nullable String otherAssistance;

  protected Wishes() {}

  Wishes(RequestForm form) {
    List<DeliveryType> types = form.deliveryTypes();
    deliveryTypes = types == null ? deliveryTypes : types.toArray(DeliveryType[]::new);
    urgency = form.urgency();
    neededBy = form.neededBy();
    evidenceBased = form.evidenceBased();
    evidenceBasedPractice = form.evidenceBasedPractice();
    emergingNeed = form.emergingNeed();
    emergingNeedNote = form.emergingNeedNote();
    otherAssistance = form.otherAssistance();
  }
}
