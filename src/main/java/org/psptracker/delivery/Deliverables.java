package org.psptracker.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.audit.AuditLog;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.Timeline;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.Role;
import org.psptracker.web.Conflict;
import org.psptracker.web.NotFound;
import org.psptracker.web.Refused;
import org.psptracker.web.forms.Contradiction;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.Problems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The products that the signed-off plan promises. */
@Service
@Transactional
class Deliverables {

  /** A deliverable as pages and the API show it. */
  record Item(
      long id,
      DeliverableType type,
      String title,
      String owner,
      LocalDate due,
      @Nullable LocalDate doneOn) {

    static Item of(Deliverable deliverable) {
      return new Item(
          deliverable.id(),
          deliverable.type(),
          deliverable.title(),
          deliverable.owner(),
          deliverable.due(),
          deliverable.doneOn());
    }
  }

  private final DeliverableRepository deliverables;
  private final Engaged engaged;
  private final Timeline timeline;
  private final AuditLog audit;
  private final CurrentActor currentActor;
  private final BusinessCalendar calendar;
  private final Forms forms;
  private final Clock clock;

  Deliverables(
      DeliverableRepository deliverables,
      Engaged engaged,
      Timeline timeline,
      AuditLog audit,
      CurrentActor currentActor,
      BusinessCalendar calendar,
      Forms forms,
      Clock clock) {
    this.deliverables = deliverables;
    this.engaged = engaged;
    this.timeline = timeline;
    this.audit = audit;
    this.currentActor = currentActor;
    this.calendar = calendar;
    this.forms = forms;
    this.clock = clock;
  }

  /** In order of due date. */
  @Transactional(readOnly = true)
  List<Item> of(long caseId) {
    return deliverables.findByCaseIdOrderByDueAscIdAsc(caseId).stream().map(Item::of).toList();
  }

  /** Whether the present actor says what is done: the coordinator and the case's experts. */
  @Transactional(readOnly = true)
  boolean isTheirs(CaseFile caseFile) {
    Actor actor = currentActor.get();
    return actor.is(Role.COORDINATOR) || engaged.has(caseFile.id(), actor.personId());
  }

  /** Refuses whoever never says what is done. */
  @Transactional(readOnly = true)
  void mustBeTheirs(CaseFile caseFile) {
    if (!isTheirs(caseFile)) {
      throw new Refused("delivery.refused.role");
    }
  }

  /** Today for the programme. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), calendar.zone());
  }

  /** The deliverable, if it is one of the case. */
  Deliverable get(CaseFile caseFile, long id) {
    return deliverables.findByCaseIdAndId(caseFile.id(), id).orElseThrow(NotFound::new);
  }

  Item done(CaseFile caseFile, long id, ActivityForms.Done form) {
    Deliverable deliverable = get(caseFile, id);
    mustBeTheirs(caseFile);
    if (!caseFile.isOpen()) {
      throw new Conflict("delivery.refused.closed");
    }
    if (form.doneOn().isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
      Problems problems = new Problems();
      problems.add("doneOn", "delivery.error.report-ahead");
      throw new Contradiction(forms.errors(problems));
    }
    deliverable.done(form.doneOn());
    timeline.add(caseFile.id(), "deliverable-done", deliverable.title(), form.doneOn());
    audit.record(
        "finish-deliverable",
        "deliverable",
        Long.toString(id),
        caseFile.reference(),
        Outcome.DONE,
        Map.of());
    return Item.of(deliverable);
  }
}
