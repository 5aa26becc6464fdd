package org.psptracker.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.cases.CaseFile;
import org.psptracker.delivery.RunningPlan;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.identity.Role;
import org.psptracker.intake.Filing;
import org.psptracker.workflow.CaseMoves;
import org.psptracker.workflow.Desk;
import org.psptracker.workflow.MoveForm;
import org.psptracker.workflow.StepEvent.OpenStep;
import org.springframework.stereotype.Component;

/** What people of the programme do, through the doors that real people use. */
@Component
@DemoOnly
class CaseActs {

  private final Filing filing;
  private final Desk desk;
  private final CaseMoves moves;
  private final RunningPlan plan;
  private final StepWriter writer;
  private final Sites sites;
  private final People people;
  private final CurrentActor currentActor;
  private final BusinessCalendar calendar;
  private final Clock clock;

  CaseActs(
      Filing filing,
      Desk desk,
      CaseMoves moves,
      RunningPlan plan,
      StepWriter writer,
      Sites sites,
      People people,
      CurrentActor currentActor,
      BusinessCalendar calendar,
      Clock clock) {
    this.filing = filing;
    this.desk = desk;
    this.moves = moves;
    this.plan = plan;
    this.writer = writer;
    this.sites = sites;
    this.people = people;
    this.currentActor = currentActor;
    this.calendar = calendar;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), calendar.zone());
  }

  void file(CaseRun run) {
    JsonNode figures = sites.get(run.script.site()).figures();
    Person speaker = people.get(run.siteActor.personId());
    ObjectNode form = new RequestWriter(run, figures, today()).write(speaker);
    CaseFile filed = currentActor.callAs(run.siteActor, () -> filing.file(form));
    run.filed(filed);
  }

  /** The step if it is still open, as it is now. */
  Optional<OpenStep> open(CaseRun run, String taskId) {
    return desk.openOf(run.file().id()).stream()
        .filter(open -> open.taskId().equals(taskId))
        .findFirst();
  }

  void complete(CaseRun run, OpenStep step) {
    currentActor.runAs(
        who(run, step),
        () -> {
          String task = step.taskId();
          ObjectNode form =
              writer.fill(run, step, desk.form(task), () -> desk.schema(task), today());
          desk.complete(task, form);
        });
    run.done.merge(step.step(), 1, Integer::sum);
  }

  private Actor who(CaseRun run, OpenStep step) {
    if (step.assignee() != null) {
      return people.get(step.assignee()).actor();
    } else if (step.roles().contains(Role.JURISDICTION.id())) {
      return run.siteActor;
    } else if (step.roles().contains(Role.LEADERSHIP.id())) {
      return people.withRole(Role.LEADERSHIP).get(0).actor();
    }
    return run.coordinator;
  }

  /** Makes a move of the case as a whole or of its running plan. */
  void move(CaseRun run, JsonNode said) {
    currentActor.runAs(mover(run, said.path("by").asText()), () -> act(run, said));
  }

  private Actor mover(CaseRun run, String by) {
    return switch (by) {
      case "" -> run.coordinator;
      case "site" -> run.siteActor;
      default -> people.byUsername(by).orElseThrow().actor();
    };
  }

  private void act(CaseRun run, JsonNode said) {
    String reference = run.file().reference();
    String text = run.spoken(said.path("reason"), today()).asText();
    MoveForm.Reason reason = new MoveForm.Reason(text);
    switch (said.path("do").asText()) {
      case "withdraw" -> moves.withdraw(reference, reason);
      case "terminate" -> moves.terminate(reference, reason);
      case "refer" -> moves.refer(reference, new MoveForm.Refer(text, said.path("to").asText()));
      case "merge" -> {
        CaseRun other = run.other(said.path("into").asText());
        moves.merge(reference, new MoveForm.Merge(text, other.file().reference()));
      }
      case "hold" -> {
        moves.hold(reference, reason);
        run.held = true;
      }
      case "resume" -> {
        moves.resume(reference, reason);
        run.held = false;
      }
      case "reopen" -> moves.reopen(reference, new MoveForm.Reopen(text, said.path("at").asText()));
      case "reassign" ->
          moves.reassign(
              reference, new MoveForm.Reassign(text, id(said.path("from")), id(said.path("to"))));
      case "add-activity" -> {
        ObjectNode form = new PlanWriter(run, people, today()).activity(said.path("activity"));
        plan.add(reference, form.put("reason", text));
      }
      case "cancel-activity" -> plan.cancel(reference, activity(run, said), reasonForm(text));
      case "reschedule-activity" -> {
        ObjectNode form = reasonForm(text);
        form.put("start", today().plusDays(said.path("in").asInt()).toString());
        form.put(
            "end",
            today().plusDays(said.path("in").asInt() + said.path("days").asInt(0)).toString());
        plan.reschedule(reference, activity(run, said), form);
      }
      default -> throw new IllegalStateException("no such move: " + said);
    }
  }

  private static ObjectNode reasonForm(String text) {
    return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
        .objectNode()
        .put("reason", text);
  }

  /** The n-th activity of the plan, from 1. */
  private static long activity(CaseRun run, JsonNode said) {
    return run.activities.get(said.path("number").asInt(1) - 1);
  }

  private long id(JsonNode username) {
    return people.byUsername(username.asText()).orElseThrow().id();
  }
}
