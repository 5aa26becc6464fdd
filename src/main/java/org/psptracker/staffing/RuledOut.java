package org.psptracker.staffing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A hard rule's no, because.
 *
 * @param rule kebab-case name of the rule
 * @param until last day on which it holds as far as known
 * @param waivable whether a coordinator may set it aside by asking on purpose
 */
record RuledOut(String rule, Phrase because, @Nullable LocalDate until, boolean waivable) {}
