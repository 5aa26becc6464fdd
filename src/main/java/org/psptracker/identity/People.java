package org.psptracker.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people of the programme; all answers are in order of name. */
public interface People {

  Optional<Person> find(long id);

  /** The person with that key; unknown keys are a programming error. */
  Person get(long id);

  /** Names by key for many people in one query; unknown keys are left out. */
  Map<Long, Person> byIds(Collection<Long> ids);

  List<Person> withRole(Role role);

  List<Person> ofJurisdiction(long jurisdictionId);

  Optional<Person> byUsername(String username);
}
