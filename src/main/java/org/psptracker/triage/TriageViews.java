package org.psptracker.triage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.CoreTopics;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.web.forms.Option;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the weighing of a request and the decisions on it are shown. */
@Component
@Transactional(readOnly = true)
class TriageViews {

  /** A fact of the weighing is null where it is not known. */
  record TriageView(
      LocalDate receivedOn,
      @Nullable LocalDate acknowledgedOn,
      LocalDate triagedOn,
      ComparisonView comparison,
      AdviceView advice,
      List<CheckView> checks,
      List<RuleView> rules,
      List<OtherCase> others,
      @Nullable Integer population,
      String urgency,
      int endedCases) {}

  record ComparisonView(
      @Nullable Integer year,
      java.math.@Nullable BigDecimal siteRate,
      java.math.@Nullable BigDecimal nationalRate,
      @Nullable String source,
      java.math.@Nullable BigDecimal ratio,
      java.math.@Nullable BigDecimal trend,
      @Nullable Integer trendFrom,
      @Nullable Integer trendTo) {}

  record AdviceView(
      @Nullable Boolean eligible, @Nullable String intensity, @Nullable String priority) {}

  record CheckView(String check, String outcome) {}

  record RuleView(String id, String text) {}

  record OtherCase(String reference, String title, LocalDate filedOn) {}

  /** A decision with names and days. */
  record DecisionView(
      RequestDecision decision,
      @Nullable Position lead,
      List<Position> supporting,
      String decidedBy,
      LocalDate decidedOn,
      @Nullable String approvedBy,
      @Nullable LocalDate approvedOn) {}

  private final TriageRepository triages;
  private final RequestDecisionRepository decisions;
  private final CaseFiles cases;
  private final CoreTopics topics;
  private final People people;
  private final BusinessCalendar calendar;
  private final MessageSource messages;

  TriageViews(
      TriageRepository triages,
      RequestDecisionRepository decisions,
      CaseFiles cases,
      CoreTopics topics,
      People people,
      BusinessCalendar calendar,
      MessageSource messages) {
    this.triages = triages;
    this.decisions = decisions;
    this.cases = cases;
    this.topics = topics;
    this.people = people;
    this.calendar = calendar;
    this.messages = messages;
  }

  /** {@code triage} where the rules were asked, and {@code decisions}, newest first. */
  Map<String, Object> of(long caseId) {
    List<DecisionView> made =
        decisions.findByCaseIdOrderByDecidedAtDescIdDesc(caseId).stream().map(this::view).toList();
    return triages
        .findFirstByCaseIdOrderByTriagedAtDescIdDesc(caseId)
        .<Map<String, Object>>map(triage -> Map.of("triage", view(triage), "decisions", made))
        .orElseGet(() -> Map.of("decisions", made));
  }

  /** Sub-topics of the areas that the case is about. */
  List<Option> topics(CaseFile caseFile) {
    List<Option> options = new ArrayList<>();
    caseFile.coreAreas().stream()
        .sorted()
        .flatMap(area -> topics.of(area).stream())
        .forEach(topic -> options.add(new Option(topic, say("topic." + topic))));
    return options;
  }

  private TriageView view(Triage triage) {
    Comparison found = triage.comparison();
    Advice advice = triage.advice();
    Instant acknowledged = triage.acknowledgedAt();
    return new TriageView(
        day(triage.receivedAt()),
        acknowledged == null ? null : day(acknowledged),
        day(triage.triagedAt()),
        new ComparisonView(
            found.comparedYear,
            found.siteRate,
            found.nationalRate,
            found.nationalSource,
            found.rateRatio,
            found.trend,
            found.trendFrom,
            found.trendTo),
        new AdviceView(
            advice.eligible,
            advice.intensity == null ? null : advice.intensity.name(),
            advice.priority == null ? null : advice.priority.name()),
        triage.checks().stream()
            .map(check -> new CheckView(check.eligibilityCheck.name(), check.outcome.name()))
            .toList(),
        triage.rules().stream().map(rule -> new RuleView(rule.ruleId, rule.ruleText)).toList(),
        triage.otherCases().stream().map(this::other).toList(),
        triage.population(),
        triage.urgency(),
        triage.endedCases());
  }

  private OtherCase other(long caseId) {
    CaseFile found = cases.get(caseId);
    return new OtherCase(found.reference(), found.title(), day(found.filedAt()));
  }

  private DecisionView view(RequestDecision decision) {
    Instant approvedAt = decision.approvedAt();
    Long approver = decision.approvedBy();
    return new DecisionView(
        decision,
        decision.lead(),
        decision.supporting(),
        name(decision.decidedBy()),
        day(decision.decidedAt()),
        approver == null ? null : name(approver),
        approvedAt == null ? null : day(approvedAt));
  }

  private String name(long personId) {
    return people.find(personId).map(Person::name).orElse("");
  }

  private LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, calendar.zone());
  }

  private String say(String key) {
    return String.valueOf(messages.getMessage(key, null, LocaleContextHolder.getLocale()));
  }
}
