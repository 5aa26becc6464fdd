package org.psptracker.triage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.psptracker.cases.Timeline;
import org.psptracker.workflow.Automatic;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.StepContext;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** After the rules were asked: keeps what they advised and which of them fired. */
@Component
class RecordTriageAdvice implements Automatic {

  private final TriageRepository triages;
  private final Timeline timeline;
  private final MessageSource messages;

  RecordTriageAdvice(TriageRepository triages, Timeline timeline, MessageSource messages) {
    this.triages = triages;
    this.timeline = timeline;
    this.messages = messages;
  }

  @Override
  public Routing run(StepContext at) {
    Map<?, ?> outputs = at.variable("triageAdvice") instanceof Map<?, ?> map ? map : Map.of();
    List<?> fired = at.variable("firedRules") instanceof List<?> list ? list : List.of();
    Advice advice = Advice.of(outputs);
    String key = advice.reason == null ? "triage.reason.none" : advice.reason;
    String words = messages.getMessage(key, null, key, Locale.US);
    triages
        .findFirstByCaseIdOrderByTriagedAtDescIdDesc(at.caseId())
        .orElseThrow(() -> new IllegalStateException("rules asked without facts"))
        .advised(
            advice,
            fired.stream()
                .map(rule -> new FiredRule(rule.toString(), String.valueOf(words)))
                .toList());
    timeline.add(at.caseId(), "request-triaged", new DefaultMessageSourceResolvable(key));
    return Routing.none();
  }
}
