package org.psptracker.outcomes;

import java.util.List;

/** The five-point items of the surveys. */
enum SurveyItem {
  NEEDS_UNDERSTOOD,
  EXPERTISE,
  TIMELINESS,
  USEFULNESS,
  STILL_USED,
  PRACTICE_CHANGED,
  OWN_CAPACITY,
  SITE_COMMITMENT,
  ACCESS_TO_DATA,
  SCOPE_CLEAR,
  PROGRAM_SUPPORT,
  LIKELY_TO_LAST;

  /** Items of a form, in its order. */
  static List<SurveyItem> of(SurveyKind kind) {
    return switch (kind) {
      case REQUESTER -> List.of(NEEDS_UNDERSTOOD, EXPERTISE, TIMELINESS, USEFULNESS);
      case FOLLOW_UP -> List.of(USEFULNESS, STILL_USED, PRACTICE_CHANGED, OWN_CAPACITY);
      case EXPERT ->
          List.of(SITE_COMMITMENT, ACCESS_TO_DATA, SCOPE_CLEAR, PROGRAM_SUPPORT, LIKELY_TO_LAST);
    };
  }
}
