package org.psptracker.intake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.cases.AgencyType;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.cases.Jurisdictions;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.PeopleDirectory;
import org.psptracker.identity.Role;
import org.psptracker.web.forms.Contradiction;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.Option;
import org.psptracker.web.forms.Problems;
import org.psptracker.workflow.Automatic;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.Step;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sites, people and filed requests for tests, and steps done as the workflow does them. */
@Component
public class Requests {

  private static final AtomicInteger NUMBER = new AtomicInteger(5000);

  private final Jurisdictions jurisdictions;
  private final PeopleDirectory directory;
  private final CurrentActor currentActor;
  private final CaseFiles cases;
  private final Filing filing;
  private final Forms forms;
  private final BusinessCalendar calendar;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Requests(
      Jurisdictions jurisdictions,
      PeopleDirectory directory,
      CurrentActor currentActor,
      CaseFiles cases,
      Filing filing,
      Forms forms,
      BusinessCalendar calendar,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.jurisdictions = jurisdictions;
    this.directory = directory;
    this.currentActor = currentActor;
    this.cases = cases;
    this.filing = filing;
    this.forms = forms;
    this.calendar = calendar;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  public Jurisdiction site(String place) {
    return jurisdictions.add(
        new Jurisdiction(
            0,
            place + " Police Department",
            place,
            "OH",
            "OH%07d".formatted(NUMBER.incrementAndGet()),
            "39",
            "099",
            "88000",
            AgencyType.MUNICIPAL_POLICE,
            140,
            40,
            59_605,
            true));
  }

  public Actor person(String name, Role role, @Nullable Jurisdiction site) {
    String username = "intake" + NUMBER.incrementAndGet();
    return directory
        .add(
            new PeopleDirectory.Entry(
                username,
                name,
                "Captain",
                username + "@b.example",
                "",
                Set.of(role),
                site == null ? null : site.id()))
        .actor();
  }

  /** The least that a request must say. */
  public static ObjectNode least() {
    ObjectNode form = JsonNodeFactory.instance.objectNode();
    form.put("agencyType", "MUNICIPAL_POLICE");
    form.put("population", 59_605);
    form.put("requesterName", "Maria Kovacs");
    form.put("requesterEmail", "kovacs@b.example");
    form.putArray("coreAreas").add("GUN_VIOLENCE").add("CRIME_ANALYSIS");
    form.put("problem", "Non-fatal shootings on the East Side have nearly doubled.");
    form.put("desiredOutcome", "Fewer non-fatal shootings on the East Side.");
    form.put("urgency", "HIGH");
    return form;
  }

  /** With full counts for the years given: murder, rape, robbery, assault, population each. */
  public static ObjectNode with(ObjectNode form, int[]... years) {
    ArrayNode rows = form.putArray("crimeYears");
    for (int[] year : years) {
      rows.addObject()
          .put("year", year[0])
          .put("murder", year[1])
          .put("rape", year[2])
          .put("robbery", year[3])
          .put("aggravatedAssault", year[4])
          .put("population", year[5]);
    }
    return form;
  }

  public CaseFile file(ObjectNode form, Actor actor) {
    return as(actor, () -> filing.file(forms.read(RequestForm.class, form), null));
  }

  public <T> T as(Actor actor, Supplier<T> work) {
    return currentActor.callAs(actor, () -> transaction.execute(status -> work.get()));
  }

  /** Completes a step with the JSON of its form, judged as a page's or a call's would be. */
  public <F extends Record> Routing complete(
      Step<F> step, Class<F> type, CaseFile of, Actor actor, ObjectNode form) {
    return as(
        actor,
        () -> {
          At at = at(of, actor, Map.of());
          F read = forms.read(type, form);
          Problems problems = new Problems();
          step.check(at, read, problems);
          if (!problems.isEmpty()) {
            throw new Contradiction(forms.errors(problems));
          }
          return step.complete(at, read);
        });
  }

  /** What a step shows first, as JSON. */
  public <F extends Record> ObjectNode open(Step<F> step, CaseFile of, Actor actor) {
    return as(actor, () -> forms.tree(step.open(at(of, actor, Map.of()))));
  }

  public Map<String, Object> view(Step<?> step, CaseFile of, Actor actor) {
    return as(actor, () -> step.view(at(of, actor, Map.of())));
  }

  public Map<String, List<Option>> options(Step<?> step, CaseFile of, Actor actor) {
    return as(actor, () -> step.options(at(of, actor, Map.of())));
  }

  public Routing run(Automatic work, CaseFile of, Map<String, Object> variables) {
    return as(Actor.SYSTEM, () -> work.run(at(of, Actor.SYSTEM, variables)));
  }

  public CaseFile again(CaseFile of) {
    return cases.get(of.id());
  }

  private At at(CaseFile of, Actor actor, Map<String, Object> variables) {
    return new At(cases.get(of.id()), actor, clock.instant(), calendar, variables);
  }

  private record At(
      CaseFile caseFile,
      Actor actor,
      Instant now,
      BusinessCalendar calendar,
      Map<String, Object> variables)
      implements StepContext {

    @Override
    public long caseId() {
      return caseFile.id();
    }

    @Override
    public LocalDate today() {
      return LocalDate.ofInstant(now, calendar.zone());
    }

    @Override
    public long about() {
      throw new IllegalStateException("about nothing in particular");
    }

    @Override
    public @Nullable String taskId() {
      return null;
    }

    @Override
    public String processInstanceId() {
      return "none";
    }

    @Override
    public @Nullable Object variable(String name) {
      return variables.get(name);
    }
  }
}
