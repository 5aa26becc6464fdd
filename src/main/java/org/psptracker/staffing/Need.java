package org.psptracker.staffing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.psptracker.cases.AgencyType;
import org.psptracker.cases.CoreArea;

/**
 * What a position asks of an expert.
 *
 * @param site place of the site, as people say it: "Pueblo"
 * @param usState postal code
 * @param hoursPerWeek hours of work in a week
 */
record Need(
    long positionId,
    long caseId,
    long jurisdictionId,
    String site,
    String usState,
    AgencyType agencyType,
    List<CoreArea> coreAreas,
    List<String> subTopics,
    BigDecimal hoursPerWeek,
    LocalDate from,
    LocalDate until) {}
