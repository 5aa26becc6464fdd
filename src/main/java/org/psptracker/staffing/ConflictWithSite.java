package org.psptracker.staffing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** A standing tie to the site rules out while it lasts. */
final class ConflictWithSite implements HardRule {

  private static final Comparator<ExpertConflict.Conflict> LONGEST_FIRST =
      Comparator.comparing(
          ExpertConflict.Conflict::until,
          Comparator.nullsFirst(Comparator.<LocalDate>reverseOrder()));

  @Override
  public String id() {
    return "conflict";
  }

  @Override
  public Optional<RuledOut> ruleOut(Candidate expert, Need need) {
    return expert.conflicts().stream()
        .filter(conflict -> conflict.jurisdictionId() == need.jurisdictionId())
        .filter(conflict -> conflict.until() == null || !conflict.until().isBefore(need.from()))
        .min(LONGEST_FIRST)
        .map(conflict -> new RuledOut(id(), because(conflict, need), conflict.until(), false));
  }

  private static Phrase because(ExpertConflict.Conflict conflict, Need need) {
    String note = conflict.note();
    return note == null
        ? Phrase.of("staffing.rule.conflict", conflict.kind(), need.site())
        : Phrase.of("staffing.rule.conflict.noted", conflict.kind(), need.site(), note);
  }
}
