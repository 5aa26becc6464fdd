package org.psptracker.delivery;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody does next after an activity, and by when. */
@Embeddable
record NextStep(
    @Enumerated(EnumType.STRING) NextStepSide side, String text, @Nullable LocalDate due) {}
