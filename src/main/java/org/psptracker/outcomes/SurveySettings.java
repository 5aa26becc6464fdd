package org.psptracker.outcomes;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The survey of participants.
 *
 * @param linkDays days for which a link is open, unless its wave ends before
 * @param mostAnswers answers that one link takes
 * @param minutes how long answering takes, as the page says
 * @param ombNumber control number of the collection by the Office of Management and Budget; blank
 *     while there is none, and nothing is then said of it
 * @param ombExpires until when the number holds, as it is to be shown
 */
@ConfigurationProperties("psp.surveys")
record SurveySettings(
    @DefaultValue("30") int linkDays,
    @DefaultValue("500") int mostAnswers,
    @DefaultValue("3") int minutes,
    @DefaultValue("") String ombNumber,
    @DefaultValue("") String ombExpires) {}
