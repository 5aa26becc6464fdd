package org.psptracker.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.psptracker.identity.Role.ADMIN;
import static org.psptracker.identity.Role.COORDINATOR;
import static org.psptracker.identity.Role.EXPERT;
import static org.psptracker.identity.Role.INTEGRATION;
import static org.psptracker.identity.Role.JURISDICTION;
import static org.psptracker.identity.Role.LEADERSHIP;
import static org.psptracker.identity.Role.PARTNER;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Person;
import org.psptracker.identity.Role;

/** Who may add, change and end whom. */
class PeoplePolicyTest {

  private static final long MANY = 5;

  private final Actor coordinator = new Actor(1, "c", "C", Set.of(COORDINATOR), null);
  private final Actor admin = new Actor(2, "a", "A", Set.of(ADMIN), null);

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"JURISDICTION", "EXPERT", "PARTNER", "LEADERSHIP", "INTEGRATION"})
  void nobodyElseKeepsPeople(Role role) {
    Actor actor = new Actor(3, "x", "X", Set.of(role), null);
    assertThat(PeoplePolicy.reads(actor)).isFalse();
    assertThat(PeoplePolicy.gives(actor)).isEmpty();
    assertThat(PeoplePolicy.againstAdding(actor, List.of(EXPERT))).contains("people.refused.role");
    assertThat(PeoplePolicy.againstEnding(actor, person(9, EXPERT), MANY))
        .contains("people.refused.role");
    assertThat(PeoplePolicy.againstResuming(actor, person(9, EXPERT)))
        .contains("people.refused.role");
  }

  @Test
  void coordinatorsKeepSitesExpertsAndPartners() {
    assertThat(PeoplePolicy.gives(coordinator)).containsExactly(JURISDICTION, EXPERT, PARTNER);
    for (Role role : List.of(JURISDICTION, EXPERT, PARTNER)) {
      assertThat(PeoplePolicy.againstAdding(coordinator, List.of(role))).isEmpty();
      assertThat(PeoplePolicy.againstEnding(coordinator, person(9, role), MANY)).isEmpty();
      assertThat(PeoplePolicy.againstResuming(coordinator, person(9, role))).isEmpty();
    }
    for (Role role : List.of(COORDINATOR, LEADERSHIP, ADMIN)) {
      assertThat(PeoplePolicy.againstAdding(coordinator, List.of(role)))
          .contains("people.refused.admins-only");
      assertThat(PeoplePolicy.againstEnding(coordinator, person(9, role), MANY))
          .contains("people.refused.admins-only");
      assertThat(PeoplePolicy.againstResuming(coordinator, person(9, role)))
          .contains("people.refused.admins-only");
    }
  }

  @Test
  void aCoordinatorNeitherRaisesNorLowersAnybody() {
    assertThat(PeoplePolicy.againstChanging(coordinator, person(9, EXPERT), List.of(ADMIN)))
        .contains("people.refused.admins-only");
    assertThat(PeoplePolicy.againstChanging(coordinator, person(9, ADMIN), List.of(EXPERT)))
        .contains("people.refused.admins-only");
    assertThat(PeoplePolicy.againstChanging(coordinator, person(1, COORDINATOR), List.of(EXPERT)))
        .isPresent();
  }

  @Test
  void adminsKeepEverybodyButMachines() {
    assertThat(PeoplePolicy.gives(admin)).doesNotContain(INTEGRATION).hasSize(6);
    assertThat(PeoplePolicy.againstAdding(admin, List.of(INTEGRATION)))
        .contains("people.refused.machine");
    assertThat(PeoplePolicy.againstChanging(admin, person(9, INTEGRATION), List.of(ADMIN)))
        .contains("people.refused.machine");
    assertThat(PeoplePolicy.againstEnding(admin, person(9, INTEGRATION), MANY)).isEmpty();
  }

  @Test
  void nobodyEndsThemselvesNorChangesTheirOwnRole() {
    assertThat(PeoplePolicy.againstEnding(admin, person(2, ADMIN), MANY))
        .contains("people.refused.oneself");
    assertThat(PeoplePolicy.againstChanging(admin, person(2, ADMIN), List.of(ADMIN, EXPERT)))
        .contains("people.refused.own-roles");
    assertThat(PeoplePolicy.againstChanging(admin, person(2, ADMIN), List.of(ADMIN))).isEmpty();
  }

  @Test
  void theLastAdministratorStays() {
    assertThat(PeoplePolicy.againstEnding(admin, person(9, ADMIN), 1))
        .contains("people.refused.last-admin");
    assertThat(PeoplePolicy.againstLosing(person(9, ADMIN), List.of(EXPERT), 1))
        .contains("people.refused.last-admin");
    assertThat(PeoplePolicy.againstEnding(admin, person(9, ADMIN), 2)).isEmpty();
  }

  private static Person person(long id, Role... roles) {
    return new Person(id, "p", "P", "", "p@x.example", Set.of(roles), null, true);
  }
}
