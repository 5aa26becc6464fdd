package org.psptracker.staffing;

import java.math.BigDecimal;
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
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.cases.Jurisdictions;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.PeopleDirectory;
import org.psptracker.identity.Role;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sites, cases, experts and steps for tests; each call makes new ones. */
@Component
class SampleStaffing {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  final CaseFiles cases;
  private final Jurisdictions jurisdictions;
  private final PeopleDirectory directory;
  private final ExpertDirectory experts;
  private final CurrentActor currentActor;
  private final BusinessCalendar calendar;
  private final Clock clock;
  private final TransactionTemplate transaction;

  SampleStaffing(
      CaseFiles cases,
      Jurisdictions jurisdictions,
      PeopleDirectory directory,
      ExpertDirectory experts,
      CurrentActor currentActor,
      BusinessCalendar calendar,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.cases = cases;
    this.jurisdictions = jurisdictions;
    this.directory = directory;
    this.experts = experts;
    this.currentActor = currentActor;
    this.calendar = calendar;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), calendar.zone());
  }

  Jurisdiction site(String place, String usState) {
    return jurisdictions.add(
        new Jurisdiction(
            0,
            place + " Police Department",
            place,
            usState,
            "%s%07d".formatted(usState, NUMBER.incrementAndGet()),
            null,
            null,
            null,
            AgencyType.MUNICIPAL_POLICE,
            400,
            90,
            112_000,
            true));
  }

  CaseFile open(Jurisdiction site) {
    return in(() -> cases.open("Hot spots", site.id(), Set.of(CoreArea.CRIME_ANALYSIS)));
  }

  Actor person(String name, Role role) {
    String username = "staffing" + NUMBER.incrementAndGet();
    return directory
        .add(
            new PeopleDirectory.Entry(
                username, name, "", username + "@b.example", "", Set.of(role), null))
        .actor();
  }

  /** An expert of that level in crime analysis, with room for so many cases. */
  Actor expert(String name, SkillLevel level, int limit) {
    Actor expert = person(name, Role.EXPERT);
    experts.save(
        new ExpertDirectory.Profile(
            expert.personId(),
            List.of(new ExpertDirectory.Skill(CoreArea.CRIME_ANALYSIS, level, null)),
            List.of("hot-spots"),
            List.of(AgencyType.MUNICIPAL_POLICE),
            "CO",
            List.of("English"),
            limit,
            BigDecimal.valueOf(30),
            null,
            List.of(),
            List.of()));
    return expert;
  }

  /** A profile with something in every list; tied to that site if there is one. */
  void profile(Actor expert, SkillLevel level, @Nullable Jurisdiction tiedTo) {
    experts.save(
        new ExpertDirectory.Profile(
            expert.personId(),
            List.of(new ExpertDirectory.Skill(CoreArea.CRIME_ANALYSIS, level, "taught it")),
            List.of("hot-spots"),
            List.of(AgencyType.MUNICIPAL_POLICE),
            "CO",
            List.of("English"),
            20,
            BigDecimal.valueOf(30),
            LocalDate.of(2099, 1, 1),
            List.of(
                new ExpertDirectory.Absence(
                    today().plusDays(400), today().plusDays(410), AbsenceKind.LEAVE)),
            tiedTo == null
                ? List.of()
                : List.of(
                    new ExpertDirectory.Conflict(
                        tiedTo.id(), ConflictKind.RELATIVE, null, "A sister works there"))));
  }

  StepContext at(CaseFile caseFile, Actor actor, long about, Map<String, Object> variables) {
    return new At(caseFile, actor, about, clock.instant(), today(), variables);
  }

  <T> T as(Actor actor, Supplier<T> work) {
    return currentActor.callAs(actor, () -> in(work));
  }

  <T> T in(Supplier<T> work) {
    return transaction.execute(status -> work.get());
  }

  void in(Runnable work) {
    transaction.executeWithoutResult(status -> work.run());
  }

  private record At(
      CaseFile caseFile,
      Actor actor,
      long about,
      Instant now,
      LocalDate today,
      Map<String, Object> variables)
      implements StepContext {

    @Override
    public long caseId() {
      return caseFile.id();
    }

    @Override
    public String taskId() {
      return "task";
    }

    @Override
    public String processInstanceId() {
      return "staffing-1";
    }

    @Override
    public @Nullable Object variable(String name) {
      return variables.get(name);
    }
  }
}
