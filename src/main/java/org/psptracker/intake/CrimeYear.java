package org.psptracker.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Offenses known in one whole calendar year.
 *
 * @param murder murder and non-negligent manslaughter; as the others, null where the site has no
 *     figure and 0 where it did not happen
 * @param population people whom the agency served in that year
 */
record CrimeYear(
    @NotNull @Min(1980) @Max(2200) Integer year,
    @Min(0) @Max(1_000_000) @Nullable Integer murder,
    @Min(0) @Max(1_000_000) @Nullable Integer rape,
    @Min(0) @Max(1_000_000) @Nullable Integer robbery,
    @Min(0) @Max(1_000_000) @Nullable Integer aggravatedAssault,
    @NotNull @Min(1) @Max(100_000_000) Integer population) {

  /** Violent crimes of the year; null unless all four kinds are known, for a part is not a sum. */
  @Nullable Integer total() {
    if (murder == null || rape == null || robbery == null || aggravatedAssault == null) {
      return null;
    }
    return Stream.of(murder, rape, robbery, aggravatedAssault).mapToInt(Integer::intValue).sum();
  }
}
