package org.psptracker.outcomes;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.psptracker.outcomes.evidence.BeforeAfter;
import org.psptracker.outcomes.evidence.Caveat;
import org.psptracker.outcomes.evidence.Limits;
import org.psptracker.outcomes.evidence.RateRatio;
import org.psptracker.outcomes.evidence.Verdict;
import org.psptracker.outcomes.evidence.Window;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says evidence in plain sentences: counts first, then the ratio with its interval, no percent. */
@Component
class EvidenceWords {

  private final MessageSource messages;
  private final OutcomesSettings settings;

  EvidenceWords(MessageSource messages, OutcomesSettings settings) {
    this.messages = messages;
    this.settings = settings;
  }

  /** The verdict with its numbers, one sentence or two. */
  String sentence(CaseEvidence.Estimate estimate) {
    BeforeAfter found = estimate.beforeAfter();
    Window before = found.baseline();
    Window since = found.followUp();
    RateRatio ratio = found.ratio();
    return say(
        "outcomes.verdict." + found.verdict(),
        say("Metric." + estimate.metric() + ".noun"),
        since == null ? 0 : since.events(),
        since == null ? 0 : since.months(),
        before == null ? 0 : before.events(),
        before == null ? 0 : before.months(),
        found.expected() == null ? 0 : Math.round(found.expected()),
        ratio == null ? "" : number(ratio.estimate()),
        ratio == null ? "" : number(ratio.exact().lower()),
        ratio == null ? "" : number(ratio.exact().upper()));
  }

  /** The verdict in a few words: "No clear change". */
  String verdict(Verdict verdict) {
    return say("Verdict." + verdict);
  }

  String caveatTitle(Caveat caveat) {
    return say("Caveat." + caveat);
  }

  String caveat(Caveat caveat) {
    return say("Caveat." + caveat + ".text", settings.provisionalDays());
  }

  /** All of it as text, for the record. */
  String whole(List<CaseEvidence.Estimate> estimates) {
    if (estimates.isEmpty()) {
      return say("outcomes.evidence.none");
    }
    String sentences = estimates.stream().map(this::sentence).collect(Collectors.joining("\n"));
    String caveats =
        estimates.stream()
            .flatMap(estimate -> estimate.beforeAfter().caveats().stream())
            .distinct()
            .sorted()
            .map(caveat -> caveatTitle(caveat) + ": " + caveat(caveat))
            .collect(Collectors.joining("\n"));
    return caveats.isEmpty() ? sentences : sentences + "\n" + caveats;
  }

  /** "0.80"; a word where there is no number. */
  String number(double ratio) {
    if (Double.isNaN(ratio) || Double.isInfinite(ratio)) {
      return say("outcomes.no-limit");
    }
    return String.format(locale(), "%.2f", ratio);
  }

  /** "0.68 to 0.93". */
  String interval(@Nullable Limits limits) {
    return limits == null
        ? ""
        : say("outcomes.interval", number(limits.lower()), number(limits.upper()));
  }

  String months(int months) {
    return say("outcomes.months", months);
  }

  String metric(Metric metric) {
    return say("Metric." + metric);
  }

  String say(String key, Object... args) {
    return messages.getMessage(key, args, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
