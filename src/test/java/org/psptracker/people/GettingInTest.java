package org.psptracker.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.Jurisdictions;
import org.psptracker.database.BlockedStatements;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.identity.Role;
import org.psptracker.web.Conflict;
import org.psptracker.web.NotFound;
import org.psptracker.web.Stale;
import org.psptracker.web.Unprocessable;
import org.psptracker.web.forms.Contradiction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From a request to a person of a site, in one transaction. */
@SpringBootTest
class GettingInTest {

  @Autowired private AskForAccess access;
  @Autowired private AccessDesk desk;
  @Autowired private PersonDesk persons;
  @Autowired private AccessRows rows;
  @Autowired private AccountRows accounts;
  @Autowired private People people;
  @Autowired private Jurisdictions sites;
  @Autowired private CurrentActor currentActor;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  private Actor coordinator;

  @BeforeEach
  void somebodyWhoDecides() {
    coordinator = people.byUsername("coordinator1").orElseThrow().actor();
  }

  @Test
  void aNewSiteAPersonAndTheirAccountToComeAreThereAtOnce() {
    AccessForm form = Asked.somebody();
    AccessRequest request = access.ask(form, null);
    PersonRow person = confirm(request, Asked.newSite(request));
    assertThat(person.roles()).containsExactly(Role.JURISDICTION);
    assertThat(person.email()).isEqualTo(form.email());
    assertThat(person.username()).isEqualTo(form.email().substring(0, form.email().indexOf('@')));
    assertThat(sites.byOri(form.ori()))
        .get()
        .satisfies(site -> assertThat(site.id()).isEqualTo(person.jurisdictionId()));
    assertThat(accounts.find(person.id())).get().matches(PersonAccount::toBeTold);
    assertThat(rows.find(request.id()))
        .get()
        .satisfies(
            decided -> {
              assertThat(decided.state()).isEqualTo(AccessRequest.State.CONFIRMED);
              assertThat(decided.personId()).isEqualTo(person.id());
            });
    assertThat(acts(String.valueOf(request.id())))
        .contains("ask-for-access DONE", "confirm-access DONE");
    assertThat(acts(person.username())).contains("add-person DONE");
  }

  @Test
  void whatFailsLeavesNothingBehind() {
    AccessForm form = Asked.somebody();
    AccessRequest request = access.ask(form, null);
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      confirm(request, Asked.newSite(request));
                      throw new IllegalStateException("the database goes away");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(sites.byOri(form.ori())).isEmpty();
    assertThat(rows.find(request.id())).get().matches(AccessRequest::waits);
    assertThat(count("select count(*) from person where email = ?", form.email())).isZero();
    assertThat(acts(String.valueOf(request.id()))).doesNotContain("confirm-access DONE");
  }

  @Test
  void aSecondAskingWithTheSameAddressIsFoldedIntoTheFirst() {
    AccessForm form = Asked.somebody();
    AccessRequest first = access.ask(form, null);
    AccessRequest again =
        access.ask(Asked.of(form.email().toUpperCase(Locale.ROOT), "OH9999999"), null);
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.ori()).isEqualTo("OH9999999");
    assertThat(again.askedAgain()).isEqualTo(1);
    assertThat(again.notTaken()).isZero();
    assertThat(again.version()).isGreaterThan(first.version());
  }

  @Test
  void whatIsTypedForAProvenAddressIsNotTakenOverAndTheDeskIsTold() {
    AccessForm form = Asked.somebody();
    AccessRequest first = access.ask(form, null);
    jdbc.sql("update access_request set proven_at = asked_at where id = ?")
        .param(first.id())
        .update();
    AccessRequest again = access.ask(Asked.of(form.email(), "OH9999998"), null);
    assertThat(again.ori()).isEqualTo(first.ori());
    assertThat(again.notTaken()).isEqualTo(1);
  }

  @Test
  void whatACoordinatorTookDownIsNotTypedOverByAStranger() {
    AccessForm form = Asked.somebody();
    AccessRequest first = access.ask(form, coordinator.personId());
    AccessRequest again = access.ask(Asked.of(form.email(), "OH9999997"), null);
    assertThat(again.ori()).isEqualTo(first.ori());
    assertThat(again.notTaken()).isEqualTo(1);
  }

  @Test
  void aCorrectedAddressIsNotProvenByTheFormerOne() {
    AccessForm form = Asked.somebody();
    AccessRequest request = access.ask(form, null);
    jdbc.sql("update access_request set proven_at = asked_at where id = ?")
        .param(request.id())
        .update();
    String email = "right." + form.email();
    as(() -> desk.correctAddress(request.id(), email, null));
    assertThat(rows.find(request.id()))
        .get()
        .satisfies(
            corrected -> {
              assertThat(corrected.email()).isEqualTo(email);
              assertThat(corrected.provenAt()).isNull();
            });
    assertThat(acts(String.valueOf(request.id()))).contains("correct-address DONE");
  }

  @Test
  void anAddressIsNotCorrectedToThatOfAnotherRequest() {
    AccessRequest request = access.ask(Asked.somebody(), null);
    AccessRequest other = access.ask(Asked.somebody(), null);
    assertThatThrownBy(() -> as(() -> desk.correctAddress(request.id(), other.email(), null)))
        .isInstanceOf(Contradiction.class);
  }

  @Test
  void theListGoesOnBehindTheLastOneThatWasShown() {
    AccessRequest first = access.ask(Asked.somebody(), null);
    AccessRequest second = access.ask(Asked.somebody(), null);
    List<AccessRequest> all = rows.waiting(null, 1000);
    assertThat(all).extracting(AccessRequest::id).containsSubsequence(first.id(), second.id());
    AccessPosition behind = AccessPosition.read(AccessPosition.behind(first.askedAt(), first));
    assertThat(rows.waiting(behind, 1000))
        .extracting(AccessRequest::id)
        .contains(second.id())
        .doesNotContain(first.id());
    as(() -> desk.refuse(first.id(), "Nobody knows you.", null));
    as(() -> desk.refuse(second.id(), "Nobody knows you.", null));
    AccessRequest decided = rows.find(second.id()).orElseThrow();
    AccessPosition newest =
        AccessPosition.read(
            AccessPosition.behind(Objects.requireNonNull(decided.decidedAt()), decided));
    assertThat(rows.decided(newest, 1000))
        .extracting(AccessRequest::id)
        .contains(first.id())
        .doesNotContain(second.id());
  }

  @Test
  void twoDoNotDecideOnTheSame() {
    AccessRequest request = access.ask(Asked.somebody(), null);
    as(() -> desk.refuse(request.id(), "Nobody there knows you.", request.version()));
    assertThatThrownBy(() -> confirm(request, Asked.newSite(request))).isInstanceOf(Conflict.class);
  }

  @Test
  void aRequestThatChangedMeanwhileIsLookedAtAgain() {
    AccessRequest request = access.ask(Asked.somebody(), null);
    jdbc.sql("update access_request set version = version + 1 where id = ?")
        .param(request.id())
        .update();
    assertThatThrownBy(() -> confirm(request, Asked.newSite(request))).isInstanceOf(Stale.class);
  }

  @Test
  void anAddressThatSomebodyHasIsNotGivenTwice() {
    Person known = people.byUsername("memphis").orElseThrow();
    AccessRequest request = access.ask(Asked.of(known.email(), "TN0790000"), null);
    assertThatThrownBy(() -> confirm(request, Asked.newSite(request)))
        .isInstanceOf(Unprocessable.class)
        .hasMessageContaining("people.refused.has-account");
    as(() -> desk.refuse(request.id(), "You have an account.", null));
  }

  @Test
  void anOriThatASiteHasIsNotGivenTwice() {
    AccessRequest first = access.ask(Asked.somebody(), null);
    PersonRow person = confirm(first, Asked.newSite(first));
    AccessRequest second = access.ask(Asked.of("other@" + first.domain(), first.ori()), null);
    assertThatThrownBy(() -> confirm(second, Asked.newSite(second)))
        .isInstanceOf(Contradiction.class);
    long site = Objects.requireNonNull(person.jurisdictionId());
    assertThat(confirm(second, Asked.site(second, site)).jurisdictionId()).isEqualTo(site);
  }

  @Test
  void peopleOfOneNameGetDifferentUsernames() {
    AccessRequest first = access.ask(Asked.of("sam.doe@one.example", "OH6000001"), null);
    AccessRequest second = access.ask(Asked.of("sam.doe@two.example", "OH6000002"), null);
    AccessRequest third = access.ask(Asked.of("sam.doe@two.test", "OH6000003"), null);
    assertThat(
            List.of(first, second, third).stream()
                .map(request -> confirm(request, Asked.newSite(request)).username()))
        .containsExactly("sam.doe", "sam.doe.two", "sam.doe.two.2");
  }

  @Test
  void peopleOfOneNameWhoAreConfirmedAtOnceGetDifferentUsernames() {
    AccessRequest first = access.ask(Asked.of("kim.roe@one.example", "OH6000004"), null);
    AccessRequest second = access.ask(Asked.of("kim.roe@two.example", "OH6000005"), null);
    PersonRow later =
        whileOpen(
            () -> confirm(first, Asked.newSite(first)),
            () -> confirm(second, Asked.newSite(second)));
    assertThat(later.username()).isEqualTo("kim.roe.two");
  }

  @Test
  void whoeverIsAddedWhileTheirRequestIsConfirmedIsOnePerson() {
    AccessRequest request = access.ask(Asked.somebody(), null);
    PersonForm same =
        new PersonForm("Lee Park", null, request.email(), null, List.of(Role.EXPERT), null);
    assertThatThrownBy(
            () ->
                whileOpen(
                    () -> currentActor.callAs(coordinator, () -> persons.add(same)),
                    () -> confirm(request, Asked.newSite(request))))
        .hasCauseInstanceOf(Unprocessable.class)
        .hasMessageContaining("people.refused.has-account");
  }

  @Test
  void forOthersThereIsNoSuchThing() {
    AccessRequest request = access.ask(Asked.somebody(), null);
    for (String username : List.of("seattle", "expert1", "leadership")) {
      Actor other = people.byUsername(username).orElseThrow().actor();
      assertThatThrownBy(() -> currentActor.callAs(other, () -> desk.get(request.id())))
          .isInstanceOf(NotFound.class);
    }
  }

  private PersonRow confirm(AccessRequest request, ConfirmForm form) {
    return currentActor.callAs(
        coordinator, () -> desk.confirm(request.id(), form, request.version()));
  }

  /** What comes of an act that begins while another one is not committed yet. */
  private PersonRow whileOpen(Runnable open, Supplier<PersonRow> act) {
    CompletableFuture<PersonRow> begun =
        Objects.requireNonNull(
            transaction.execute(
                status -> {
                  open.run();
                  CompletableFuture<PersonRow> later =
                      CompletableFuture.supplyAsync(act, work -> new Thread(work).start());
                  BlockedStatements.await(jdbc, List.of(later));
                  return later;
                }));
    return begun.join();
  }

  private void as(Runnable act) {
    currentActor.runAs(coordinator, act);
  }

  private List<String> acts(String subject) {
    return jdbc.sql("select act || ' ' || outcome from audit_entry where subject = ? order by id")
        .param(subject)
        .query(String.class)
        .list();
  }

  private long count(String sql, String about) {
    return jdbc.sql(sql).param(about).query(Long.class).single();
  }
}
