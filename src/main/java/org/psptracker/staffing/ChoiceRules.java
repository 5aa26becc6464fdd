package org.psptracker.staffing;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.web.forms.Problems;
import org.springframework.stereotype.Component;

/** What a coordinator may choose from a shortlist, and what has to be said for it. */
@Component
class ChoiceRules {

  private final People people;
  private final StaffingWords words;

  ChoiceRules(People people, StaffingWords words) {
    this.people = people;
    this.words = words;
  }

  void check(Shortlist shortlist, SelectExpert.Form form, Problems problems) {
    Map<Long, Person> names = people.byIds(form.experts());
    for (long expert : form.experts().stream().distinct().toList()) {
      Optional<Shortlist.Row> row = shortlist.of(expert);
      if (row.isEmpty()) {
        problems.add("experts", "staffing.problem.unknown", String.valueOf(expert));
      } else if (row.get().mayBeAskedAgain()) {
        if (!Boolean.TRUE.equals(form.askAgain())) {
          problems.contradiction("staffing.problem.asked-before", "experts", "askAgain");
        }
      } else if (!row.get().fits()) {
        problems.add(
            "experts",
            "staffing.problem.ruled-out",
            name(names, expert),
            words.say(row.get().ruledOut().stream().map(RuledOut::because).toList()));
      }
    }
    if (problems.isEmpty() && needsRationale(shortlist, form) && isBlank(form.rationale())) {
      problems.contradiction("staffing.problem.rationale", "experts", "rationale");
    }
  }

  /** Only if nobody fits, or the first is among those asked, the choice explains itself. */
  private static boolean needsRationale(Shortlist shortlist, SelectExpert.Form form) {
    return shortlist.first().filter(row -> !form.experts().contains(row.expertId())).isPresent();
  }

  private static String name(Map<Long, Person> names, long expert) {
    Person person = names.get(expert);
    return person == null ? String.valueOf(expert) : person.name();
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
