package org.psptracker.triage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.cases.CaseEvent.InformationAsked;
import org.psptracker.cases.CaseEvent.PositionsDecided;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CoreTopics;
import org.psptracker.cases.Intensity;
import org.psptracker.cases.Priority;
import org.psptracker.cases.RequestFigures;
import org.psptracker.cases.Timeline;
import org.psptracker.web.forms.Option;
import org.psptracker.web.forms.Problems;
import org.psptracker.web.forms.RequiredWhen;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.Step;
import org.psptracker.workflow.StepContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The coordinator decides what happens to a request. BPMN user task {@code decide-request}. */
@Component
class DecideRequest implements Step<DecideRequest.Form> {

  /**
   * @param overruling why the advice of the rules on intensity or priority is not followed
   * @param lead the one lead expert's place
   * @param supporting places of other experts
   */
  @RequiredWhen(field = "decision", is = "ACCEPT", need = "lead")
  @RequiredWhen(field = "decision", is = "DEFER", need = "deferUntil")
  @RequiredWhen(field = "decision", is = "REFER", need = "referTo")
  record Form(
      @NotNull RequestVerdict decision,
      @NotBlank @Size(max = 2000) String reason,
      @NotNull Intensity intensity,
      @NotNull Priority priority,
      @Size(max = 2000) @Nullable String overruling,
      @Nullable LocalDate deferUntil,
      @Size(max = 300) @Nullable String referTo,
      @Nullable Position lead,
      @Size(max = 10) @Nullable List<Position> supporting) {

    List<Position> others() {
      return supporting == null ? List.of() : supporting;
    }
  }

  private final TriageRepository triages;
  private final RequestDecisionRepository decisions;
  private final RequestFigures requests;
  private final TriageSettings settings;
  private final TriageViews views;
  private final CoreTopics topics;
  private final BusinessCalendar calendar;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  DecideRequest(
      TriageRepository triages,
      RequestDecisionRepository decisions,
      RequestFigures requests,
      TriageSettings settings,
      TriageViews views,
      CoreTopics topics,
      BusinessCalendar calendar,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.triages = triages;
    this.decisions = decisions;
    this.requests = requests;
    this.settings = settings;
    this.views = views;
    this.topics = topics;
    this.calendar = calendar;
    this.timeline = timeline;
    this.events = events;
  }

  @Override
  @SuppressWarnings("NullAway") // a form that is not filled in yet
  public Form open(StepContext at) {
    Advice advice = advice(at.caseId());
    CaseFile caseFile = at.caseFile();
    Intensity intensity = Objects.requireNonNullElse(advice.intensity, caseFile.intensity());
    Priority priority = Objects.requireNonNullElse(advice.priority, caseFile.priority());
    RequestDecision before =
        decisions.findFirstByCaseIdOrderByDecidedAtDescIdDesc(at.caseId()).orElse(null);
    if (before != null && before.lead() != null) {
      return new Form(
          null,
          null,
          before.intensity(),
          before.priority(),
          before.overruling(),
          null,
          null,
          before.lead(),
          before.supporting());
    }
    Position lead = proposed(at, caseFile, intensity);
    return new Form(null, null, intensity, priority, null, null, null, lead, null);
  }

  private Position proposed(StepContext at, CaseFile caseFile, Intensity intensity) {
    TriageSettings.Plan plan = settings.plan(intensity);
    LocalDate from = LocalDate.ofInstant(calendar.plusDays(at.now(), 10), calendar.zone());
    List<String> asked =
        requests.of(at.caseId()).map(RequestFigures.Figures::subTopics).orElse(List.of());
    return new Position(
        caseFile.coreAreas().stream().sorted().toList(),
        asked,
        plan.hoursPerWeek(),
        from,
        from.plusMonths(plan.months()));
  }

  @Override
  public void check(StepContext at, Form form, Problems problems) {
    new DecisionRules(topics, problems).check(form, advice(at.caseId()), at.today());
  }

  @Override
  public Routing complete(StepContext at, Form form) {
    RequestDecision decision =
        decisions.save(new RequestDecision(at.caseId(), form, at.actor().personId(), at.now()));
    at.caseFile().assess(form.intensity(), form.priority());
    LocalDate until = decision.deferUntil();
    tell(at.caseId(), decision);
    return Routing.answer(form.decision())
        .with("intensity", form.intensity())
        .with("priority", form.priority())
        .with("deferredUntil", until == null ? null : opening(until));
  }

  private void tell(long caseId, RequestDecision decision) {
    String reason = decision.reason();
    switch (decision.decision()) {
      case ACCEPT -> {
        timeline.add(caseId, "request-accepted", decision.intensity(), decision.priority(), reason);
        // the people for an intensive engagement are looked for once leadership agrees
        if (decision.intensity() != Intensity.INTENSIVE) {
          events.publishEvent(new PositionsDecided(caseId, decision.needs()));
        }
      }
      case RETURN -> {
        timeline.add(caseId, "request-returned", reason);
        events.publishEvent(new InformationAsked(caseId, reason));
      }
      case DEFER ->
          timeline.add(
              caseId, "request-deferred", Objects.requireNonNull(decision.deferUntil()), reason);
      case REFER ->
          timeline.add(
              caseId, "request-referred", Objects.requireNonNull(decision.referTo()), reason);
      case DECLINE -> timeline.add(caseId, "request-declined", reason);
    }
  }

  /** The first business moment on or after that day. */
  private Date opening(LocalDate day) {
    return Date.from(calendar.plusMinutes(day.atStartOfDay(calendar.zone()).toInstant(), 0));
  }

  private Advice advice(long caseId) {
    return triages
        .findFirstByCaseIdOrderByTriagedAtDescIdDesc(caseId)
        .map(Triage::advice)
        .orElseGet(Advice::new);
  }

  @Override
  public Map<String, Object> view(StepContext at) {
    return views.of(at.caseId());
  }

  @Override
  public Map<String, List<Option>> options(StepContext at) {
    List<Option> offered = views.topics(at.caseFile());
    return Map.of("lead.subTopics", offered, "supporting.subTopics", offered);
  }
}
