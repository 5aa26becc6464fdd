package org.psptracker.intake;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** What is wrong, what was tried and what would be better. */
@Embeddable
class Need {

  String problem = "";
  @Nullable String tried;
  String desiredOutcome = "";

  @Enumerated(EnumType.STRING)
  @Nullable CrimeSource crimeSource;

  protected Need() {}

  Need(RequestForm form) {
    problem = form.problem();
    tried = form.tried();
    desiredOutcome = form.desiredOutcome();
    crimeSource = form.crimeSource();
  }
}
