package org.psptracker.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.identity.PeopleDirectory;
import org.psptracker.identity.Person;
import org.psptracker.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** People by the hundred, at a Keycloak that changes while it is read. */
@TestPropertySource(
    properties = {"psp.identity.accounts.url=${fake.url}", "psp.identity.accounts.realm=fake"})
class AccountSyncTest extends WithFakeProvider {

  private static final FakeDirectory THERE = PROVIDER.directory;

  @Autowired private AccountSync sync;
  @Autowired private AccountSyncHealth health;
  @Autowired private NewerHere newerHere;
  @Autowired private Sites sites;

  @BeforeEach
  void nobodyThere() {
    THERE.clear();
    newerHere.people.clear();
    jdbc.sql("update account_sync set read_at = null, sites_read_at = null, not_ended = 0")
        .update();
  }

  @Test
  void whomAShiftingPageLeavesOutIsNotEnded() {
    experts(450);
    sync.compare();
    assertThat(people.withRole(Role.EXPERT)).hasSize(450);
    THERE.afterFirstPage =
        () -> {
          // somebody of the first page goes: the first of the second page moves up, and is never
          // read
          THERE.accounts.remove("key-e0005");
        };
    sync.compare();
    assertThat(active("e0200")).isTrue();
    assertThat(active("e0005")).as("who was read is there at the next time").isTrue();
    THERE.afterFirstPage = () -> {};
    sync.compare();
    assertThat(active("e0005")).isFalse();
    assertThat(people.withRole(Role.EXPERT)).hasSize(449);
  }

  @Test
  void whoIsMissingIsAskedForByKeyBeforeTheyAreEnded() {
    experts(30);
    sync.compare();
    THERE.accounts.remove("key-e0007");
    THERE.calls.clear();
    sync.compare();
    assertThat(THERE.callsTo("/users/key-e0007")).isEqualTo(1);
    assertThat(THERE.callsTo("/users/[^/]+")).isEqualTo(1);
    assertThat(active("e0007")).isFalse();
  }

  @Test
  void moreThanATenthAreNotEndedAndOperatorsSeeIt() {
    experts(100);
    sync.compare();
    IntStream.range(0, 11).forEach(n -> THERE.accounts.remove("key-e%04d".formatted(n)));
    sync.compare();
    assertThat(people.withRole(Role.EXPERT)).hasSize(100);
    assertThat(health.health().getStatus().getCode()).isEqualTo("WARNING");
    assertThat(health.health().getDetails()).containsEntry("missingThere", 11);
    THERE.add("e0000", "expert", null);
    sync.compare();
    assertThat(people.withRole(Role.EXPERT)).hasSize(90);
    assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
  }

  @Test
  void withNobodyThereAtAllNobodyIsEnded() {
    experts(3);
    sync.compare();
    THERE.accounts.clear();
    sync.compare();
    assertThat(people.withRole(Role.EXPERT)).hasSize(3);
    assertThat(health.health().getStatus().getCode()).isEqualTo("WARNING");
  }

  @Test
  void whatIsChangedHereWhilePeopleAreReadIsKept() {
    experts(201);
    sync.compare();
    long changed = people.byUsername("e0001").orElseThrow().id();
    IntStream.range(0, 201).forEach(n -> THERE.add("e%04d".formatted(n), "leadership", null));
    THERE.afterFirstPage =
        () -> {
          directory.change(changed, entry("e0001", Role.COORDINATOR));
          newerHere.people.add(changed);
        };
    sync.compare();
    assertThat(people.get(changed).roles()).containsExactly(Role.COORDINATOR);
    assertThat(people.withRole(Role.LEADERSHIP)).hasSize(200);
  }

  @Test
  void aNewerWordOfTheProviderThanTheListIsKept() throws Exception {
    THERE.add("e0001", "expert", null);
    sync.compare();
    THERE.add("e0001", "coordinator", null);
    Instant later = Instant.now().plusSeconds(20);
    jdbc.sql("update person set said_at = ?").param(later.atOffset(ZoneOffset.UTC)).update();
    sync.compare();
    assertThat(people.byUsername("e0001").orElseThrow().roles()).containsExactly(Role.EXPERT);
  }

  @Test
  void whoseFactsDoNotFitKeepsNobodyElseOut() {
    THERE.add("a.first", "expert", null);
    THERE.accounts.put("key-odd", new FakeDirectory.Account("key-odd", "@", "expert", null, true));
    THERE.add("z.last", "expert", null);
    sync.compare();
    assertThat(people.byUsername("z.last")).isPresent();
  }

  @Test
  void sitesCostCallsByChangedPeople() {
    IntStream.range(0, 300).forEach(n -> THERE.addSite("OH%07d".formatted(n)));
    experts(250);
    IntStream.range(0, 40)
        .forEach(n -> THERE.add("c%04d".formatted(n), "jurisdiction", "OH0000007"));
    THERE.tellsEvents = true;
    sync.compare();
    assertThat(THERE.callsTo("/users/[^/]+/groups")).as("fewer than sites").isEqualTo(290);
    assertThat(THERE.callsTo("/groups/[^/]+/members")).isZero();
    THERE.calls.clear();
    sync.compare();
    // two pages of people, eight of roles, seven of groups with roles, the realm and its record
    assertThat(THERE.calls).as("nothing happened: %s", THERE.calls).hasSize(19);
    THERE.calls.clear();
    THERE.move("c0003", "OH0000011");
    THERE.add("c0099", "jurisdiction", "OH0000012");
    sync.compare();
    assertThat(THERE.callsTo("/users/[^/]+/groups")).as("one moved, one new").isEqualTo(2);
    assertThat(site("c0003")).isEqualTo(siteOf("OH0000011"));
    assertThat(site("c0099")).isEqualTo(siteOf("OH0000012"));
    assertThat(site("c0004")).isEqualTo(siteOf("OH0000007"));
  }

  @Test
  void withFewSitesTheyAreAskedInsteadOfPeople() {
    THERE.addSite("OH0000001");
    IntStream.range(0, 20)
        .forEach(n -> THERE.add("c%04d".formatted(n), "jurisdiction", "OH0000001"));
    sync.compare();
    assertThat(THERE.callsTo("/groups/[^/]+/members")).isEqualTo(1);
    assertThat(THERE.callsTo("/users/[^/]+/groups")).isZero();
    assertThat(site("c0011")).isEqualTo(siteOf("OH0000001"));
  }

  @Test
  void whereTheRecordIsClosedOrGroupsChangedTheSitesOfAllAreRead() {
    IntStream.range(0, 3).forEach(n -> THERE.addSite("OH%07d".formatted(n)));
    IntStream.range(0, 9)
        .forEach(n -> THERE.add("c%04d".formatted(n), "jurisdiction", "OH0000001"));
    sync.compare();
    THERE.calls.clear();
    sync.compare();
    assertThat(THERE.callsTo("/groups/[^/]+/members")).as("no record").isEqualTo(3);
    THERE.tellsEvents = true;
    THERE.calls.clear();
    sync.compare();
    assertThat(THERE.callsTo("/groups/[^/]+/members")).as("nothing on it").isZero();
    THERE.event("GROUP", "groups/group-OH0000001");
    sync.compare();
    assertThat(THERE.callsTo("/groups/[^/]+/members")).isEqualTo(3);
    THERE.events.clear();
    jdbc.sql("update account_sync set sites_read_at = now() - interval '61 minutes'").update();
    THERE.calls.clear();
    sync.compare();
    assertThat(THERE.callsTo("/groups/[^/]+/members")).as("an hour later").isEqualTo(3);
  }

  private static void experts(int number) {
    IntStream.range(0, number).forEach(n -> THERE.add("e%04d".formatted(n), "expert", null));
  }

  private static PeopleDirectory.Entry entry(String username, Role role) {
    return new PeopleDirectory.Entry(
        username, "Name of " + username, "", username + "@psp.example", "", Set.of(role), null);
  }

  private boolean active(String username) {
    return people.byUsername(username).map(Person::active).orElse(false);
  }

  private @Nullable Long site(String username) {
    return people.byUsername(username).orElseThrow().jurisdictionId();
  }

  private long siteOf(String ori) {
    return sites.byOri(ori).orElseThrow().id();
  }
}
