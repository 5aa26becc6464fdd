package org.psptracker.people;

import org.jspecify.annotations.Nullable;
import org.psptracker.cases.Jurisdictions;
import org.psptracker.identity.Role;
import org.psptracker.web.forms.Contradiction;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.Problems;
import org.springframework.stereotype.Component;

/** What a person's facts must agree on. */
@Component
class PersonRules {

  private final PeopleRows rows;
  private final Jurisdictions sites;
  private final Forms forms;

  PersonRules(PeopleRows rows, Jurisdictions sites, Forms forms) {
    this.rows = rows;
    this.sites = sites;
    this.forms = forms;
  }

  /** The name that the address leads to was given to somebody a moment ago. */
  Contradiction usernameTaken(String username) {
    Problems problems = new Problems();
    problems.add("email", "people.problem.username", username);
    return new Contradiction(forms.errors(problems));
  }

  /**
   * Judges the facts.
   *
   * @param own key of the person; null for somebody new
   * @throws Contradiction naming the fields
   */
  void check(PersonForm form, @Nullable Long own) {
    Problems problems = new Problems();
    boolean ofSite = form.roles().contains(Role.JURISDICTION);
    boolean several = form.roles().size() > 1;
    if (ofSite && several) {
      problems.add("roles", "people.problem.site-and-program");
    } else if (form.roles().contains(Role.PARTNER) && several) {
      problems.add("roles", "people.problem.partner-alone");
    }
    if (ofSite && form.jurisdictionId() == null) {
      problems.add("jurisdictionId", "people.problem.which-site");
    }
    if (!ofSite && form.jurisdictionId() != null) {
      problems.add("jurisdictionId", "people.problem.no-site");
    }
    if (form.jurisdictionId() != null && sites.find(form.jurisdictionId()).isEmpty()) {
      problems.add("jurisdictionId", "people.problem.which-site");
    }
    rows.byEmail(form.email().strip())
        .filter(known -> own == null || known.id() != own)
        .ifPresent(known -> problems.add("email", "people.problem.email", known.name()));
    if (!problems.isEmpty()) {
      throw new Contradiction(forms.errors(problems));
    }
  }
}
