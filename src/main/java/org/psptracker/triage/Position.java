package org.psptracker.triage;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.PositionNeed;

/** A place for an expert, as the coordinator describes it. */
record Position(
    @NotEmpty @Size(max = 8) List<CoreArea> coreAreas,
    @Size(max = 24) @Nullable List<@NotBlank @Size(max = 60) String> subTopics,
    @NotNull @DecimalMin("0.25") @DecimalMax("60") BigDecimal hoursPerWeek,
    @NotNull LocalDate from,
    @NotNull LocalDate until) {

  List<String> topics() {
    return subTopics == null ? List.of() : subTopics;
  }

  PositionNeed need(boolean lead) {
    return new PositionNeed(lead, EnumSet.copyOf(coreAreas), topics(), hoursPerWeek, from, until);
  }
}
