package org.psptracker.outcomes.evidence;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.hipparchus.special.Beta;

/**
 * How large a share may be of which {@code successes} of {@code trials} were seen.
 *
 * @param successes 0 to {@code trials}
 */
record BinomialShare(int successes, int trials) {

  /** As in R's binom.test: what differs by less than this counts as equally likely. */
  private static final double SLACK = 1 + 1e-7;

  private static final int HALVINGS = 200;

  /**
   * Exact limits. C. Clopper and E. Pearson, "The use of confidence or fiducial limits illustrated
   * in the case of the binomial", Biometrika 26 (1934) 404–413, by quantiles of the beta
   * distribution.
   */
  Limits clopperPearson(double confidence) {
    double tail = (1 - confidence) / 2;
    double lower =
        successes == 0
            ? 0
            : root(p -> Beta.regularizedBeta(p, successes, trials - successes + 1.0) - tail);
    double upper =
        successes == trials
            ? 1
            : root(p -> Beta.regularizedBeta(p, successes + 1.0, trials - successes) - 1 + tail);
    return new Limits(lower, upper);
  }

  /**
   * Mid-p limits: half the probability of what was seen counts with each tail. H. Lancaster,
   * "Significance tests in discrete distributions", JASA 56 (1961) 223–234.
   */
  Limits midP(double confidence) {
    double tail = (1 - confidence) / 2;
    double lower = successes == 0 ? 0 : root(share -> atLeast(share) - tail);
    double upper = successes == trials ? 1 : root(share -> tail - atMost(share));
    return new Limits(lower, upper);
  }

  /**
   * Two-sided p of the exact test: all outcomes that are no more likely than the one seen. The same
   * as R's binom.test and poisson.test.
   */
  double twoSided(double share) {
    if (trials == 0) {
      return 1;
    }
    BinomialDistribution seen = new BinomialDistribution(trials, share);
    double most = seen.probability(successes) * SLACK;
    double mean = trials * share;
    double p;
    if (successes < mean) {
      int other = firstFrom((int) Math.ceil(mean), trials + 1, y -> seen.probability(y) <= most);
      p = seen.cumulativeProbability(successes) + atLeast(seen, other);
    } else if (successes > mean) {
      int past = firstFrom(0, (int) Math.floor(mean) + 1, y -> seen.probability(y) > most);
      p = (past == 0 ? 0 : seen.cumulativeProbability(past - 1)) + atLeast(seen, successes);
    } else {
      p = 1;
    }
    return Math.min(1, p);
  }

  private double atLeast(double share) {
    BinomialDistribution at = new BinomialDistribution(trials, share);
    return atLeast(at, successes) - at.probability(successes) / 2;
  }

  private double atMost(double share) {
    BinomialDistribution at = new BinomialDistribution(trials, share);
    return at.cumulativeProbability(successes) - at.probability(successes) / 2;
  }

  private static double atLeast(BinomialDistribution at, int outcome) {
    // the tail itself, not one less the rest, which would lose small tails
    return outcome <= 0
        ? 1
        : outcome > at.getNumberOfTrials()
            ? 0
            : new BinomialDistribution(at.getNumberOfTrials(), 1 - at.getProbabilityOfSuccess())
                .cumulativeProbability(at.getNumberOfTrials() - outcome);
  }

  /** Where a rising function of the share is zero. */
  private static double root(DoubleUnaryOperator rising) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS && Math.nextUp(low) < high; i++) {
      double middle = (low + high) / 2;
      if (rising.applyAsDouble(middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The first number from {@code low} for which the condition holds; {@code end} if for none. */
  private static int firstFrom(int low, int end, java.util.function.IntPredicate holds) {
    int from = low;
    int to = end;
    while (from < to) {
      int middle = from + (to - from) / 2;
      if (holds.test(middle)) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }
}
