package org.psptracker.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why somebody is ended or refused. */
record ReasonForm(@NotBlank @Size(max = 500) String reason) {}
