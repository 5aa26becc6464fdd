package org.psptracker.outcomes;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
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
import org.psptracker.identity.PeopleDirectory;
import org.psptracker.identity.Role;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.Problems;
import org.psptracker.workflow.Automatic;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
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
  private final PeopleDirectory directory;
  private final CurrentActor currentActor;
  private final Forms forms;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Desk(
      Jurisdictions jurisdictions,
      CaseFiles cases,
      CasePeople casePeople,
      PeopleDirectory directory,
      CurrentActor currentActor,
      Forms forms,
      JdbcClient jdbc,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.jurisdictions = jurisdictions;
    this.cases = cases;
    this.casePeople = casePeople;
    this.directory = directory;
    this.currentActor = currentActor;
    this.forms = forms;
    this.jdbc = jdbc;
    this.clock = clock;
    transaction = new TransactionTemplate(transactions);
  }

  /** A case of a new site whose work began at that moment. */
  CaseFile caseInDelivery(Instant since) {
    CaseFile created =
        in(
            () -> {
              Jurisdiction site =
                  jurisdictions.add(
                      new Jurisdiction(
                          0,
                          "Memphis Police",
                          "Memphis",
                          "TN",
                          "TN%07d".formatted(NUMBER.incrementAndGet()),
                          null,
                          null,
                          null,
                          AgencyType.MUNICIPAL_POLICE,
                          1900,
                          400,
                          618_639,
                          true));
              return cases.open("Hot spots", site.id(), Set.of(CoreArea.CRIME_ANALYSIS));
            });
    entered(created, "DELIVERY", since);
    return in(() -> cases.get(created.id()));
  }

  /** The case reached a stage at that moment, as the process would have it. */
  void entered(CaseFile of, String stage, Instant at) {
    jdbc.sql(
            """
            update case_stage set left_at = greatest(entered_at, :at)
            where case_id = :case and left_at is null
            """)
        .param("case", of.id())
        .param("at", java.sql.Timestamp.from(at))
        .update();
    jdbc.sql(
            """
            insert into case_stage (id, case_id, stage, entered_at)
            values (nextval('case_stage_seq'), :case, :stage, :at)
            """)
        .param("case", of.id())
        .param("stage", stage)
        .param("at", java.sql.Timestamp.from(at))
        .update();
    jdbc.sql("update case_file set stage = :stage where id = :case")
        .param("stage", stage)
        .param("case", of.id())
        .update();
  }

  String ori(CaseFile of) {
    return jurisdictions.get(of.jurisdictionId()).ori();
  }

  Actor chief(CaseFile of) {
    return person(Role.JURISDICTION, of.jurisdictionId());
  }

  Actor expert(CaseFile of, CasePart part) {
    Actor expert = person(Role.EXPERT, null);
    in(
        () -> {
          casePeople.put(of.id(), expert.personId(), part);
          return expert;
        });
    return expert;
  }

  Actor coordinator() {
    return person(Role.COORDINATOR, null);
  }

  Actor person(Role role, @Nullable Long jurisdictionId) {
    String username = "outcomes" + NUMBER.incrementAndGet();
    return directory
        .add(
            new PeopleDirectory.Entry(
                username,
                "Person of " + role,
                "",
                username + "@o.example",
                "",
                Set.of(role),
                jurisdictionId))
        .actor();
  }

  <F extends Record> F open(Step<F> step, CaseFile of, Actor by, Map<String, Object> variables) {
    return as(by, () -> step.open(at(of, by, variables)));
  }

  /** Completes a step; the form must pass its own schema and have no contradiction. */
  <F extends Record> Routing complete(
      Step<F> step, CaseFile of, Actor by, Map<String, Object> variables, F form) {
    @SuppressWarnings("unchecked")
    Class<F> type = (Class<F>) form.getClass();
    return as(
        by,
        () -> {
          F read = forms.read(type, forms.tree(form));
          Problems problems = new Problems();
          step.check(at(of, by, variables), read, problems);
          if (!problems.isEmpty()) {
            throw new IllegalArgumentException("contradictions: " + problems.all());
          }
          return step.complete(at(of, by, variables), read);
        });
  }

  <F extends Record> Problems problems(Step<F> step, CaseFile of, Actor by, F form) {
    return as(
        by,
        () -> {
          Problems problems = new Problems();
          step.check(at(of, by, Map.of()), form, problems);
          return problems;
        });
  }

  Routing run(Automatic automatic, CaseFile of, Map<String, Object> variables) {
    return as(Actor.SYSTEM, () -> automatic.run(at(of, Actor.SYSTEM, variables)));
  }

  <T> T as(Actor actor, Supplier<T> work) {
    return currentActor.callAs(actor, () -> in(work));
  }

  <T> T in(Supplier<T> work) {
    T result = transaction.execute(status -> work.get());
    if (result == null) {
      throw new IllegalStateException("nothing came of it");
    }
    return result;
  }

  At at(CaseFile of, Actor by, Map<String, Object> variables) {
    return new At(cases.get(of.id()), by, clock.instant(), variables);
  }
}
