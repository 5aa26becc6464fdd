package org.psptracker.delivery;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.AgencyType;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.CasePart;
import org.psptracker.cases.CasePeople;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.cases.Jurisdictions;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.People;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.Problems;
import org.psptracker.workflow.Automatic;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does steps the way the workflow does: schema, contradictions, facts, in one transaction. */
@Component
class Desk {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Jurisdictions jurisdictions;
  private final CaseFiles cases;
  private final CasePeople casePeople;
  private final People people;
  private final CurrentActor currentActor;
  private final Forms forms;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Desk(
      Jurisdictions jurisdictions,
      CaseFiles cases,
      CasePeople casePeople,
      People people,
      CurrentActor currentActor,
      Forms forms,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.jurisdictions = jurisdictions;
    this.cases = cases;
    this.casePeople = casePeople;
    this.people = people;
    this.currentActor = currentActor;
    this.forms = forms;
    this.clock = clock;
    transaction = new TransactionTemplate(transactions);
  }

  /** A case with expert1 as lead and expert2 as supporting expert. */
  CaseFile staffedCase() {
    return in(
        () -> {
          String ori = "MO%07d".formatted(NUMBER.incrementAndGet());
          Jurisdiction site =
              jurisdictions.add(
                  new Jurisdiction(
                      0,
                      "Kansas City Police",
                      "Kansas City",
                      "MO",
                      ori,
                      null,
                      null,
                      null,
                      AgencyType.MUNICIPAL_POLICE,
                      1200,
                      300,
                      508_000,
                      true));
          CaseFile opened =
              cases.open("Shooting reviews", site.id(), Set.of(CoreArea.GUN_VIOLENCE));
          casePeople.put(opened.id(), lead().personId(), CasePart.LEAD);
          casePeople.put(opened.id(), supporting().personId(), CasePart.SUPPORTING);
          return opened;
        });
  }

  Actor lead() {
    return person("expert1");
  }

  Actor supporting() {
    return person("expert2");
  }

  Actor coordinator() {
    return person("coordinator1");
  }

  Actor person(String username) {
    return people.byUsername(username).orElseThrow().actor();
  }

  <F extends Record> F open(Step<F> step, CaseFile of, Actor by, @Nullable Long about) {
    return as(by, () -> step.open(at(of, by, about)));
  }

  /** Completes a step; the form must pass its own schema and have no contradiction. */
  <F extends Record> Routing complete(
      Step<F> step, CaseFile of, Actor by, @Nullable Long about, F form) {
    @SuppressWarnings("unchecked")
    Class<F> type = (Class<F>) form.getClass();
    return as(
        by,
        () -> {
          F read = forms.read(type, forms.tree(form));
          Problems problems = new Problems();
          step.check(at(of, by, about), read, problems);
          if (!problems.isEmpty()) {
            throw new IllegalArgumentException("contradictions: " + problems.all());
          }
          return step.complete(at(of, by, about), read);
        });
  }

  <F extends Record> Problems problems(
      Step<F> step, CaseFile of, Actor by, @Nullable Long about, F form) {
    return as(
        by,
        () -> {
          Problems problems = new Problems();
          step.check(at(of, by, about), form, problems);
          return problems;
        });
  }

  Routing run(Automatic automatic, CaseFile of, @Nullable Long about) {
    return as(Actor.SYSTEM, () -> automatic.run(at(of, Actor.SYSTEM, about)));
  }

  <T> T as(Actor actor, Supplier<T> work) {
    return currentActor.callAs(actor, () -> in(work));
  }

  void does(Actor actor, Runnable work) {
    as(
        actor,
        () -> {
          work.run();
          return true;
        });
  }

  <T> T in(Supplier<T> work) {
    T result = transaction.execute(status -> work.get());
    if (result == null) {
      throw new IllegalStateException("nothing came of it");
    }
    return result;
  }

  At at(CaseFile of, Actor by, @Nullable Long about) {
    return new At(cases.get(of.id()), by, clock.instant(), about);
  }

  static PlanForm.Planned planned(String title, @Nullable Long expert, String start, String hours) {
    LocalDate day = LocalDate.parse(start);
    return new PlanForm.Planned(
        ActivityType.SITE_VISIT, title, expert, day, day.plusDays(2), new BigDecimal(hours));
  }

  static PlanForm plan(PlanForm.Planned... activities) {
    PlanForm.Deliverable guide =
        new PlanForm.Deliverable(
            DeliverableType.GUIDE, "Map guide", "Theo Lindqvist", LocalDate.parse("2027-03-26"));
    PlanForm.Measure measure =
        new PlanForm.Measure(
            "Shootings reviewed in 7 days", "of 46", new BigDecimal("11"), new BigDecimal("46"));
    return new PlanForm(
        List.of(
            new PlanForm.Goal(
                "Every shooting is reviewed",
                List.of(measure),
                List.of(
                    new PlanForm.Objective(
                        "A weekly review with prosecutors",
                        List.of(activities),
                        List.of(guide))))));
  }
}
