package org.psptracker.staffing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why somebody leaves, or an offer is taken back. */
record ReasonForm(@NotBlank @Size(max = 1000) String reason) {}
