package org.psptracker.staffing;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the programme staffs its cases.
 *
 * @param weights the most that each part of a score can give
 * @param longestAbsenceDays calendar days of one absence that a position bears
 * @param languages that a profile may name
 */
@ConfigurationProperties("psp.staffing")
record StaffingSettings(
    @DefaultValue Weights weights,
    @DefaultValue("14") int longestAbsenceDays,
    @DefaultValue({"English", "Spanish", "Portuguese", "Vietnamese", "Haitian Creole", "Amharic"})
        List<String> languages) {}
