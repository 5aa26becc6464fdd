package org.psptracker.workflow;

import java.time.Instant;
import java.util.Set;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CasePart;
import org.psptracker.cases.CasePeople;
import org.psptracker.cases.Visibility;
import org.psptracker.identity.Actor;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.identity.Role;
import org.psptracker.web.Conflict;
import org.psptracker.web.NotFound;
import org.psptracker.web.Refused;
import org.psptracker.web.Unprocessable;
import org.springframework.stereotype.Component;

/** Who may do what with an open step. Each check is silent when allowed and throws the reason. */
@Component
class StepPolicy {

  private final Visibility visibility;
  private final CasePeople people;
  private final People directory;

  StepPolicy(Visibility visibility, CasePeople people, People directory) {
    this.visibility = visibility;
    this.people = people;
    this.directory = directory;
  }

  void mustSee(Actor actor, CaseFile caseFile) {
    if (!visibility.worksOn(actor, caseFile)) {
      throw new NotFound();
    }
  }

  /** To complete a step, save a draft or take it when it is free. */
  void mustAct(Actor actor, InboxRow row) {
    if (row.assignee() != null && row.assignee() != actor.personId()) {
      if (!isOwnRole(actor, row)) {
        throw new Refused("workflow.refused.role");
      }
      throw takenBy(row);
    }
    if (row.assignee() == null && !isOwnRole(actor, row)) {
      throw new Refused("workflow.refused.role");
    }
    mustRun(row);
  }

  boolean mayAct(Actor actor, InboxRow row) {
    return !row.paused()
        && (row.assignee() == null ? isOwnRole(actor, row) : row.assignee() == actor.personId());
  }

  /**
   * The same on a case that the actor may perhaps only read.
   *
   * @param site whose case it is
   */
  boolean mayAct(Actor actor, InboxRow row, long site) {
    Long own = actor.jurisdictionId();
    return (own == null || own == site) && mayAct(actor, row);
  }

  /** Whether the actor could take over what a colleague has. */
  boolean mayTakeOver(Actor actor, InboxRow row) {
    return isOwnRole(actor, row) && !actor.is(Role.EXPERT);
  }

  /** To take over on purpose what a colleague has. */
  void mustTakeOver(Actor actor, InboxRow row) {
    if (!mayTakeOver(actor, row)) {
      throw new Refused("workflow.refused.take-over");
    }
    mustRun(row);
  }

  /** To give a step back to everybody of its roles. */
  void mustRelease(Actor actor, InboxRow row) {
    boolean own = row.assignee() != null && row.assignee() == actor.personId();
    if (!own && !actor.is(Role.COORDINATOR)) {
      throw row.assignee() == null || !isOwnRole(actor, row)
          ? new Refused("workflow.refused.role")
          : takenBy(row);
    }
    if (row.roles().equals(Set.of(Role.EXPERT.id()))) {
      throw new Refused("workflow.refused.release-expert");
    }
    mustRun(row);
  }

  /** To give a step to somebody by name. */
  void mustAssign(Actor actor, InboxRow row, Person to) {
    mustAssign(actor);
    if (!couldDo(to, row)) {
      throw new Unprocessable("workflow.refused.assignee", to.name());
    }
    mustRun(row);
  }

  /** To see to whom steps can be given. */
  void mustAssign(Actor actor) {
    if (!actor.is(Role.COORDINATOR)) {
      throw new Refused("workflow.refused.assign");
    }
  }

  boolean couldDo(Person person, InboxRow row) {
    boolean role = person.roles().stream().anyMatch(r -> row.roles().contains(r.id()));
    boolean engaged = engaged(person.id(), row.caseId());
    if (person.roles().contains(Role.EXPERT)) {
      return engaged;
    }
    return role && person.active() && visibility.worksOn(person.actor(), row.caseId());
  }

  private boolean isOwnRole(Actor actor, InboxRow row) {
    for (Role role : actor.roles()) {
      if (row.roles().contains(role.id())
          && (role != Role.EXPERT || engaged(actor.personId(), row.caseId()))) {
        return true;
      }
    }
    return false;
  }

  private boolean engaged(long personId, long caseId) {
    return people.has(caseId, personId, CasePart.LEAD, CasePart.SUPPORTING);
  }

  private static void mustRun(InboxRow row) {
    if (row.paused()) {
      throw new Conflict("workflow.conflict.held");
    }
  }

  private Conflict takenBy(InboxRow row) {
    String name =
        directory.find(row.assignee() == null ? 0 : row.assignee()).map(Person::name).orElse("");
    Instant when = row.changedAt() == null ? row.openedAt() : row.changedAt();
    return Conflict.by(name, when, "workflow.conflict.taken");
  }
}
