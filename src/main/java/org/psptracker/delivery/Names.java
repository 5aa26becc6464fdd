package org.psptracker.delivery;

import java.util.Map;
import org.psptracker.identity.Person;

/**
 * The names of the people that a page speaks of, looked up in one query.
 *
 * @param itself what stands for nobody: the process acted
 */
record Names(Map<Long, Person> people, String itself) {

  String of(long id) {
    Person person = people.get(id);
    return person == null ? itself : person.name();
  }
}
