package org.psptracker.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A place on a case for which an expert is to be found.
 *
 * @param lead whether it is the one lead expert
 * @param subTopics ids of sub-topics, may be empty
 * @param hoursPerWeek planned hours of work in a week
 */
public record PositionNeed(
    boolean lead,
    Set<CoreArea> coreAreas,
    List<String> subTopics,
    BigDecimal hoursPerWeek,
    LocalDate from,
    LocalDate until) {}
