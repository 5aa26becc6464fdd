package org.psptracker.cases;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.PeopleDirectory;
import org.psptracker.identity.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sites, people and cases for tests; each call makes new ones. */
@Component
class SampleCases {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  final Jurisdictions jurisdictions;
  final CaseFiles cases;
  final CaseLife life;
  final CasePeople people;
  private final PeopleDirectory directory;
  private final CurrentActor currentActor;
  private final TransactionTemplate transaction;

  SampleCases(
      Jurisdictions jurisdictions,
      CaseFiles cases,
      CaseLife life,
      CasePeople people,
      PeopleDirectory directory,
      CurrentActor currentActor,
      PlatformTransactionManager transactions) {
    this.jurisdictions = jurisdictions;
    this.cases = cases;
    this.life = life;
    this.people = people;
    this.directory = directory;
    this.currentActor = currentActor;
    this.transaction = new TransactionTemplate(transactions);
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
            1200,
            300,
            737_000,
            true));
  }

  Actor person(String name, Role role, Jurisdiction site) {
    return person(name, role, site.id());
  }

  Actor person(String name, Role role) {
    return person(name, role, (Long) null);
  }

  private Actor person(String name, Role role, @Nullable Long jurisdictionId) {
    String username = "cases" + NUMBER.incrementAndGet();
    return directory
        .add(
            new PeopleDirectory.Entry(
                username, name, "", username + "@b.example", "", Set.of(role), jurisdictionId))
        .actor();
  }

  CaseFile open(String title, Jurisdiction site, CoreArea first, CoreArea... more) {
    return in(() -> cases.open(title, site.id(), EnumSet.of(first, more)));
  }

  /** Runs in one transaction. */
  <T> T in(Supplier<T> work) {
    return transaction.execute(status -> work.get());
  }

  void in(Runnable work) {
    transaction.executeWithoutResult(status -> work.run());
  }

  /** Runs in one transaction on behalf of somebody. */
  <T> T as(Actor actor, Supplier<T> work) {
    return currentActor.callAs(actor, () -> in(work));
  }

  void as(Actor actor, Runnable work) {
    currentActor.runAs(actor, () -> in(work));
  }
}
