package org.psptracker.process;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.calendar.MovableClock;
import org.psptracker.cases.AgencyType;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.cases.Jurisdictions;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.PeopleDirectory;
import org.psptracker.identity.Role;
import org.psptracker.intake.Filing;
import org.psptracker.web.forms.Schemas;
import org.psptracker.workflow.CaseMoves;
import org.psptracker.workflow.Desk;
import org.psptracker.workflow.DueWork;
import org.psptracker.workflow.MoveForm;
import org.psptracker.workflow.StepEvent.OpenStep;
import org.psptracker.workflow.Steps;
import org.springframework.stereotype.Component;

/** A programme for tests: people who act, and a clock that is moved. */
@Component
public class Programme {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  final CaseMoves moves;
  final MovableClock clock;
  final BusinessCalendar calendar;
  private final Desk desk;
  private final DueWork due;
  private final Steps steps;
  private final Schemas schemas;
  private final Filing filing;
  private final CaseFiles cases;
  private final CurrentActor currentActor;
  private final Jurisdictions jurisdictions;
  private final PeopleDirectory directory;

  Programme(
      CaseMoves moves,
      MovableClock clock,
      BusinessCalendar calendar,
      Desk desk,
      DueWork due,
      Steps steps,
      Schemas schemas,
      Filing filing,
      CaseFiles cases,
      CurrentActor currentActor,
      Jurisdictions jurisdictions,
      PeopleDirectory directory) {
    this.moves = moves;
    this.clock = clock;
    this.calendar = calendar;
    this.desk = desk;
    this.due = due;
    this.steps = steps;
    this.schemas = schemas;
    this.filing = filing;
    this.cases = cases;
    this.currentActor = currentActor;
    this.jurisdictions = jurisdictions;
    this.directory = directory;
  }

  public Jurisdiction site() {
    int number = NUMBER.incrementAndGet();
    return jurisdictions.add(
        new Jurisdiction(
            0,
            "Testville Police Department " + number,
            "Testville",
            "OH",
            "OH%07d".formatted(number),
            null,
            null,
            null,
            AgencyType.MUNICIPAL_POLICE,
            140,
            30,
            60_000,
            true));
  }

  public Actor person(Role role, @Nullable Jurisdiction site) {
    String name = role.id() + "-" + NUMBER.incrementAndGet();
    return directory
        .add(
            new PeopleDirectory.Entry(
                name,
                "Test " + name,
                "",
                name + "@programme.example",
                "",
                Set.of(role),
                site == null ? null : site.id()))
        .actor();
  }

  public CaseFile file(Actor chief, Map<String, ?> wanted) {
    due.pause();
    ObjectNode form =
        new SchemaFiller(today())
            .fill(filing.schema(), JsonNodeFactory.instance.objectNode(), wanted);
    return currentActor.callAs(chief, () -> filing.file(form));
  }

  public java.time.LocalDate today() {
    return java.time.LocalDate.ofInstant(clock.instant(), calendar.zone());
  }

  public CaseFile reload(CaseFile caseFile) {
    return cases.get(caseFile.id());
  }

  public List<String> open(CaseFile caseFile) {
    return desk.openOf(caseFile.id()).stream().map(OpenStep::step).sorted().toList();
  }

  public List<OpenStep> openSteps(CaseFile caseFile) {
    return desk.openOf(caseFile.id());
  }

  public OpenStep step(CaseFile caseFile, String step) {
    return desk.openOf(caseFile.id()).stream()
        .filter(open -> open.step().equals(step))
        .findFirst()
        .orElseThrow(() -> new AssertionError(step + " is not open, but " + open(caseFile)));
  }

  /** Completes the first open step of that id, filling what {@code wanted} leaves out. */
  public void complete(Actor actor, CaseFile caseFile, String step, Map<String, ?> wanted) {
    complete(actor, step(caseFile, step), wanted);
  }

  public void complete(Actor actor, OpenStep open, Map<String, ?> wanted) {
    currentActor.runAs(actor, () -> desk.complete(open.taskId(), filled(open, wanted)));
  }

  /** The form of an open step as a stranger would fill it; for use inside the actor's call. */
  public ObjectNode filled(OpenStep open, Map<String, ?> wanted) {
    return new SchemaFiller(today())
        .fill(desk.schema(open.taskId()), desk.form(open.taskId()), wanted);
  }

  public <T> T as(Actor actor, java.util.function.Supplier<T> work) {
    return currentActor.callAs(actor, work);
  }

  public void move(Actor actor, java.util.function.Consumer<CaseMoves> move) {
    currentActor.runAs(actor, () -> move.accept(moves));
  }

  public static MoveForm.Reason because(String reason) {
    return new MoveForm.Reason(reason);
  }

  /** Moves the clock and does on the way whatever falls due, in order. */
  public void pass(Duration time) {
    // nothing may fall due by itself while the clock is moved
    due.pause();
    Instant target = clock.instant().plus(time);
    while (due.next().filter(next -> !next.isAfter(target)).isPresent()) {
      Instant next = due.next().orElseThrow();
      if (next.isAfter(clock.instant())) {
        clock.moveTo(next.plusMillis(1));
      }
      due.run(clock.instant());
    }
    clock.moveTo(target);
  }

  public Steps steps() {
    return steps;
  }

  Schemas schemas() {
    return schemas;
  }
}
