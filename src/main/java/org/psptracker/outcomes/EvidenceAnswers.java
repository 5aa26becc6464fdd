package org.psptracker.outcomes;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.outcomes.evidence.BeforeAfter;
import org.psptracker.outcomes.evidence.Caveat;
import org.psptracker.outcomes.evidence.Limits;
import org.psptracker.outcomes.evidence.Rate;
import org.psptracker.outcomes.evidence.RateRatio;
import org.psptracker.outcomes.evidence.Verdict;
import org.psptracker.outcomes.evidence.Window;
import org.springframework.stereotype.Component;

/** Evidence in the API. What is infinite or not defined is null there. */
@Component
class EvidenceAnswers {

  record Bounds(@Nullable Double lower, @Nullable Double upper) {

    static @Nullable Bounds of(@Nullable Limits limits) {
      return limits == null ? null : new Bounds(finite(limits.lower()), finite(limits.upper()));
    }
  }

  record Exact(@Nullable Double lower, @Nullable Double upper, double p) {}

  /**
   * Follow-up over baseline.
   *
   * @param wald null when a side has no events
   */
  record Ratio(@Nullable Double estimate, Exact exact, Bounds midP, @Nullable Bounds wald) {

    static Ratio of(RateRatio ratio) {
      Limits exact = ratio.exact();
      Limits midP = ratio.midP();
      return new Ratio(
          finite(ratio.estimate()),
          new Exact(finite(exact.lower()), finite(exact.upper()), ratio.p()),
          new Bounds(finite(midP.lower()), finite(midP.upper())),
          Bounds.of(ratio.wald()));
    }
  }

  /** Events per unit of exposure. */
  record OneRate(double estimate, @Nullable Bounds exact, @Nullable Bounds byar) {

    static OneRate of(Rate rate) {
      return new OneRate(rate.estimate(), Bounds.of(rate.exact()), Bounds.of(rate.byar()));
    }
  }

  /**
   * Months on one side.
   *
   * @param months reported
   * @param missing not reported between the first and the last
   */
  record Side(String from, String to, int months, int missing, long events, double exposure) {}

  record CaveatText(Caveat code, String text) {}

  /**
   * One measure.
   *
   * @param exposureUnit {@code MONTHS} or {@code PERSON_MONTHS}
   * @param expected events since, had the rate stayed as before
   */
  record Estimate(
      Metric metric,
      @Nullable Side baseline,
      @Nullable Side followUp,
      String exposureUnit,
      @Nullable Double expected,
      @Nullable Ratio ratio,
      Verdict verdict,
      String sentence,
      List<CaveatText> caveats) {}

  /**
   * The evidence of a case.
   *
   * @param start month in which the work began, which counts to neither side
   */
  record Answer(
      @com.fasterxml.jackson.annotation.JsonProperty("case") String caseReference,
      @Nullable String start,
      int baselineMonths,
      int provisionalDays,
      double confidence,
      List<Estimate> estimates) {}

  private final EvidenceWords words;
  private final OutcomesSettings settings;

  EvidenceAnswers(EvidenceWords words, OutcomesSettings settings) {
    this.words = words;
    this.settings = settings;
  }

  Answer of(String reference, CaseEvidence.Evidence evidence) {
    YearMonth start = evidence.start();
    return new Answer(
        reference,
        start == null ? null : start.toString(),
        settings.baselineMonths(),
        settings.provisionalDays(),
        settings.confidence(),
        evidence.estimates().stream().map(this::estimate).toList());
  }

  private Estimate estimate(CaseEvidence.Estimate estimate) {
    BeforeAfter found = estimate.beforeAfter();
    RateRatio ratio = found.ratio();
    return new Estimate(
        estimate.metric(),
        side(found.baseline(), found.baselineExposure()),
        side(found.followUp(), found.followUpExposure()),
        found.perPerson() ? "PERSON_MONTHS" : "MONTHS",
        found.expected(),
        ratio == null ? null : Ratio.of(ratio),
        found.verdict(),
        words.sentence(estimate),
        found.caveats().stream()
            .map(caveat -> new CaveatText(caveat, words.caveat(caveat)))
            .toList());
  }

  private static @Nullable Side side(@Nullable Window window, double exposure) {
    return window == null
        ? null
        : new Side(
            window.from().toString(),
            window.to().toString(),
            window.months(),
            window.missing(),
            window.events(),
            exposure);
  }

  static @Nullable Double finite(double value) {
    return Double.isNaN(value) || Double.isInfinite(value) ? null : value;
  }
}
