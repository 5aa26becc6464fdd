package org.psptracker.workflow;

import java.time.Clock;
import java.util.List;
import org.psptracker.cases.CaseEvent;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CasePart;
import org.psptracker.cases.CasePeople;
import org.psptracker.cases.Timeline;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.web.Unprocessable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hands the open steps of one person on a case over to another. */
@Component
class OpenWork {

  private final Inbox inbox;
  private final Engine engine;
  private final People people;
  private final CasePeople onCase;
  private final Timeline timeline;
  private final CurrentActor actor;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  OpenWork(
      Inbox inbox,
      Engine engine,
      People people,
      CasePeople onCase,
      Timeline timeline,
      CurrentActor actor,
      Clock clock,
      ApplicationEventPublisher events) {
    this.inbox = inbox;
    this.engine = engine;
    this.people = people;
    this.onCase = onCase;
    this.timeline = timeline;
    this.actor = actor;
    this.clock = clock;
    this.events = events;
  }

  void handOver(CaseFile caseFile, long from, long to, String reason) {
    Person giver = person(from);
    Person taker = person(to);
    List<InboxRow> rows = rows(caseFile.id(), from);
    boolean engaged = onCase.has(caseFile.id(), from, CasePart.LEAD, CasePart.SUPPORTING);
    if (rows.isEmpty() && !engaged) {
      throw Unprocessable.at("from", "move.refused.reassign-nothing", giver.name());
    }
    if (giver.roles().stream().noneMatch(taker.roles()::contains) || !taker.active()) {
      throw Unprocessable.at("to", "move.refused.reassign-role", taker.name());
    }
    timeline.add(caseFile.id(), "reassigned", giver.name(), taker.name(), reason);
    events.publishEvent(new CaseEvent.WorkReassigned(caseFile.id(), from, to, reason));
  }

  /** Whoever says that work goes on with somebody else: the open steps go along. */
  @EventListener
  void on(CaseEvent.WorkReassigned reassigned) {
    for (InboxRow row : rows(reassigned.caseId(), reassigned.from())) {
      engine.assign(row.taskId(), reassigned.to());
      inbox.assign(
          row.taskId(), reassigned.to(), actor.get().personId(), clock.instant(), "ASSIGN");
    }
  }

  /** Open steps of a person on a case; an answer to an offer is nobody else's to give. */
  private List<InboxRow> rows(long caseId, long personId) {
    return inbox.ofCase(caseId).stream()
        .filter(row -> row.assignee() != null && row.assignee() == personId)
        .filter(row -> !row.step().equals("respond-to-offer"))
        .toList();
  }

  private Person person(long id) {
    return people.find(id).orElseThrow(() -> new Unprocessable("workflow.invalid.no-such-person"));
  }
}
