package org.psptracker.outcomes;

import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;

/**
 * Who reads answers: the programme all of them, a site its own, an expert their own. Nobody else,
 * so that people answer freely.
 */
final class SurveyPolicy {

  private SurveyPolicy() {}

  static boolean mayRead(Actor reader, SurveyAnswer answer) {
    if (reader.isSystem() || reader.is(Role.COORDINATOR) || reader.is(Role.LEADERSHIP)) {
      return true;
    }
    return switch (answer.kind()) {
      case REQUESTER, FOLLOW_UP -> reader.is(Role.JURISDICTION);
      case EXPERT -> reader.is(Role.EXPERT) && reader.personId() == answer.answeredBy();
    };
  }
}
