package org.psptracker.outcomes;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How outcomes are measured.
 *
 * @param baselineMonths months before the work that are asked for and compared with
 * @param provisionalDays days after its end for which the count of a month may still change
 * @param confidence of intervals
 * @param usualMetrics what the form of counts offers first
 */
@ConfigurationProperties("psp.outcomes")
record OutcomesSettings(
    @DefaultValue("36") int baselineMonths,
    @DefaultValue("45") int provisionalDays,
    @DefaultValue("0.95") double confidence,
    @DefaultValue({"HOMICIDES", "NONFATAL_SHOOTING_VICTIMS"}) List<Metric> usualMetrics) {}
