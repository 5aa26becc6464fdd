package org.psptracker.outcomes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who took part says; items from 1, not at all, to 5, fully.
 *
 * @param recommend from 0, not at all likely, to 10, extremely likely
 */
record ParticipantForm(
    @Min(1) @Max(5) @Nullable Integer expertise,
    @NotNull @Min(1) @Max(5) Integer usefulness,
    @Min(1) @Max(5) @Nullable Integer stillUsed,
    @Min(1) @Max(5) @Nullable Integer practiceChanged,
    @NotNull @Min(0) @Max(10) Integer recommend,
    @Size(max = 4000) @Nullable String comments) {}
