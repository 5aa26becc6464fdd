package org.psptracker.delivery;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** Something that could hurt the work, and what is done about it. */
@Embeddable
record Risk(
    String text, @Enumerated(EnumType.STRING) RiskLevel level, @Nullable String mitigation) {}
