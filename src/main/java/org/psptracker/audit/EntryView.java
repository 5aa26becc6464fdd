package org.psptracker.audit;

import org.jspecify.annotations.Nullable;

/**
 * An entry as a page shows it.
 *
 * @param at for machines
 * @param programTime under the time, where a demonstration moved its clock
 * @param account username and roles
 * @param from address, for whoever may know it
 * @param on what was acted on, in words
 * @param caseReference to be linked by whoever may see cases
 * @param detail small facts on one line
 * @param factsChanged whether the field history tells of the same act
 * @param place in the chain, null before it is sealed
 */
public record EntryView(
    String at,
    String when,
    @Nullable String programTime,
    String who,
    String account,
    @Nullable String from,
    String username,
    String act,
    String on,
    @Nullable String caseReference,
    boolean refused,
    String outcome,
    String detail,
    @Nullable String incident,
    boolean factsChanged,
    @Nullable String place) {}
