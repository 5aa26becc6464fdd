package org.psptracker.insight;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.Intensity;

/**
 * Which cases, and which months of arrivals and closures; nulls do not restrict.
 *
 * @param from first day
 * @param to last day
 * @param usState postal code
 */
record PortfolioFilter(
    LocalDate from,
    LocalDate to,
    @Nullable CoreArea coreArea,
    @Nullable String usState,
    @Nullable Intensity intensity) {

  /** What a list of cases takes to show the same cases. */
  Map<String, String> caseParameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (coreArea != null) {
      parameters.put("coreArea", coreArea.name());
    }
    if (usState != null) {
      parameters.put("usState", usState);
    }
    if (intensity != null) {
      parameters.put("intensity", intensity.name());
    }
    return parameters;
  }
}
