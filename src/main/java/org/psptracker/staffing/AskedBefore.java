package org.psptracker.staffing;

import java.util.Optional;
import org.psptracker.staffing.Candidate.Asked;

/**
 * Nobody is asked twice for the same position unless the coordinator asks again on purpose. Who is
 * recused, or has not answered yet, is not asked at all.
 */
final class AskedBefore implements HardRule {

  @Override
  public String id() {
    return "asked-before";
  }

  @Override
  public Optional<RuledOut> ruleOut(Candidate expert, Need need) {
    if (expert.asked().isEmpty()) {
      return Optional.empty();
    }
    Optional<Asked> recused =
        expert.asked().stream().filter(asked -> asked.status() == OfferStatus.RECUSED).findAny();
    Asked last = recused.orElse(expert.asked().get(expert.asked().size() - 1));
    if (last.status() == OfferStatus.ACCEPTED && !last.left()) {
      return Optional.empty();
    }
    boolean waivable = !last.status().isPending() && last.status() != OfferStatus.RECUSED;
    return Optional.of(new RuledOut(id(), because(last), null, waivable));
  }

  private static Phrase because(Asked asked) {
    String key = "staffing.rule.asked-before." + (asked.left() ? "LEFT" : asked.status().name());
    String reason = asked.reason();
    return reason == null
        ? Phrase.of(key, asked.on())
        : Phrase.of(key + ".because", asked.on(), reason);
  }
}
