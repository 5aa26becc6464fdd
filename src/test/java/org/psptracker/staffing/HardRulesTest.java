package org.psptracker.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.psptracker.staffing.Samples.FROM;
import static org.psptracker.staffing.Samples.NEED;
import static org.psptracker.staffing.Samples.PUEBLO;
import static org.psptracker.staffing.Samples.UNTIL;
import static org.psptracker.staffing.Samples.expert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.psptracker.staffing.Candidate.OtherPlace;
import org.psptracker.staffing.Samples.ExpertBuilder;

/** Each rule alone and in pairs: every reason is named, and nothing else. */
class HardRulesTest {

  private static final Ranking RANKING =
      new Ranking(new StaffingSettings(new Weights(40, 15, 25, 10, 10), 14, List.of()));

  private static final Map<String, Consumer<ExpertBuilder>> BREAKS = new LinkedHashMap<>();

  static {
    BREAKS.put("inactive", ExpertBuilder::inactive);
    BREAKS.put("on-case", expert -> expert.onCase(OtherPlace.ENGAGED));
    BREAKS.put("conflict", expert -> expert.tiedTo(PUEBLO, null));
    BREAKS.put("asked-before", expert -> expert.asked(OfferStatus.DECLINED, "no travel"));
    BREAKS.put("capacity", expert -> expert.load(4, 0, 10));
    BREAKS.put("absent", expert -> expert.away(FROM.plusDays(10), FROM.plusDays(60)));
    BREAKS.put("contract", expert -> expert.contractEnds(UNTIL.minusDays(1)));
  }

  private static List<RuledOut> ruledOut(ExpertBuilder expert) {
    return RANKING.rank(NEED, List.of(expert.build()), Instant.EPOCH).rows().get(0).ruledOut();
  }

  private static List<String> rules(ExpertBuilder expert) {
    return ruledOut(expert).stream().map(RuledOut::rule).toList();
  }

  @Test
  void nothingStandsAgainstWhomNoRuleConcerns() {
    assertThat(rules(expert())).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> eachRuleAloneAndInPairs() {
    return BREAKS.keySet().stream()
        .flatMap(a -> BREAKS.keySet().stream().map(b -> List.of(a, b)))
        .map(
            pair ->
                DynamicTest.dynamicTest(
                    String.join(" and ", pair),
                    () -> {
                      ExpertBuilder expert = expert();
                      pair.stream()
                          .distinct()
                          .forEach(rule -> BREAKS.getOrDefault(rule, other -> {}).accept(expert));
                      assertThat(rules(expert))
                          .containsExactlyInAnyOrderElementsOf(pair.stream().distinct().toList());
                    }));
  }

  @Test
  void aConflictRulesOutAtItsSiteOnlyAndWhileItLasts() {
    assertThat(rules(expert().tiedTo(PUEBLO + 1, null))).isEmpty();
    assertThat(rules(expert().tiedTo(PUEBLO, FROM.minusDays(1)))).isEmpty();
    RuledOut lasting = ruledOut(expert().tiedTo(PUEBLO, FROM)).get(0);
    assertThat(lasting.until()).isEqualTo(FROM);
    assertThat(lasting.because().args()).contains("Chief until 2025");
    assertThat(lasting.waivable()).isFalse();
  }

  @Test
  void theLongestOfSeveralConflictsSaysUntilWhen() {
    ExpertBuilder expert = expert().tiedTo(PUEBLO, FROM.plusDays(5)).tiedTo(PUEBLO, null);
    assertThat(ruledOut(expert)).singleElement().extracting(RuledOut::until).isNull();
  }

  @Test
  void offersThatWaitForAnAnswerCountAgainstTheLimit() {
    assertThat(rules(expert().load(3, 0, 10))).isEmpty();
    RuledOut full = ruledOut(expert().load(3, 1, 10)).get(0);
    assertThat(full.because()).isEqualTo(Phrase.of("staffing.rule.capacity.offered", 4, 4, 1));
    assertThat(rules(expert().limit(0))).containsExactly("capacity");
  }

  @Test
  void aShortAbsenceDoesNoHarmALongOneDoes() {
    assertThat(rules(expert().away(FROM, FROM.plusDays(13)))).isEmpty();
    assertThat(rules(expert().away(FROM, FROM.plusDays(14)))).containsExactly("absent");
    assertThat(rules(expert().away(FROM.minusDays(90), FROM.minusDays(1)))).isEmpty();
    assertThat(rules(expert().away(UNTIL.plusDays(1), UNTIL.plusDays(90)))).isEmpty();
  }

  @Test
  void anAbsenceThatBeganBeforeCountsByItsDaysInsideTheWindow() {
    assertThat(rules(expert().away(FROM.minusDays(90), FROM.plusDays(13)))).isEmpty();
    LocalDate until = FROM.plusDays(33);
    RuledOut away = ruledOut(expert().away(FROM.minusDays(90), until)).get(0);
    assertThat(away.until()).isEqualTo(until);
  }

  @Test
  void aContractThatEndsOnTheLastDayIsLongEnough() {
    assertThat(rules(expert().contractEnds(UNTIL))).isEmpty();
    assertThat(rules(expert().contractEnds(null))).isEmpty();
  }

  @Test
  void whoeverWasAskedMayBeAskedAgainOnPurpose() {
    for (OfferStatus over :
        List.of(
            OfferStatus.DECLINED,
            OfferStatus.EXPIRED,
            OfferStatus.TAKEN_BACK,
            OfferStatus.SUPERSEDED,
            OfferStatus.OTHER_DATES)) {
      assertThat(ruledOut(expert().asked(over, null)))
          .singleElement()
          .matches(RuledOut::waivable, "waivable after " + over);
    }
    assertThat(ruledOut(expert().left())).singleElement().matches(RuledOut::waivable);
  }

  @Test
  void whoeverHasNotAnsweredOrIsRecusedIsNotAsked() {
    for (OfferStatus pending :
        List.of(OfferStatus.OPEN, OfferStatus.CONFLICT_DISCLOSED, OfferStatus.RECUSED)) {
      assertThat(ruledOut(expert().asked(pending, "brother works there")))
          .singleElement()
          .matches(out -> !out.waivable(), "not waivable after " + pending);
    }
  }

  @Test
  void aRecusalIsNotForgottenWhenAnotherOfferFollows() {
    ExpertBuilder expert =
        expert().asked(OfferStatus.RECUSED, "brother").asked(OfferStatus.EXPIRED, null);
    assertThat(ruledOut(expert)).singleElement().matches(out -> !out.waivable());
  }

  @Test
  void askingAgainSetsNoOtherRuleAside() {
    ExpertBuilder expert = expert().asked(OfferStatus.DECLINED, "no travel").load(4, 0, 10);
    Shortlist.Row row = RANKING.rank(NEED, List.of(expert.build()), Instant.EPOCH).rows().get(0);
    assertThat(row.mayBeAskedAgain()).isFalse();
  }
}
