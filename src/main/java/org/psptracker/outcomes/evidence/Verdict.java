package org.psptracker.outcomes.evidence;

/** What an interval of a ratio says, in one word. */
public enum Verdict {
  /** The whole interval lies below 1. */
  FEWER,
  /** The whole interval lies above 1. */
  MORE,
  /** No change is among what the data fit, a halving or a doubling is not. */
  NO_CLEAR_CHANGE,
  /** The data fit no change as well as a halving or a doubling. */
  TOO_FEW,
  /** Nothing to compare with. */
  NO_BASELINE,
  /** Nothing reported since. */
  NO_FOLLOW_UP;

  /** The rule on the exact interval, which is the widest. */
  public static Verdict of(Limits ratio) {
    if (ratio.upper() < 1) {
      return FEWER;
    } else if (ratio.lower() > 1) {
      return MORE;
    }
    return ratio.lower() > 0.5 && ratio.upper() < 2 ? NO_CLEAR_CHANGE : TOO_FEW;
  }
}
