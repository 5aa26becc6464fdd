package org.psptracker.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.Role;
import org.psptracker.process.Calls;
import org.psptracker.process.Programme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;

/** The record as administrators and coordinators read it. */
@SpringBootTest
class AuditPagesTest {

  private static final String TYPED = "Typed by somebody: call 555-0100";

  @Autowired private Programme programme;
  @Autowired private Calls calls;
  @Autowired private Sealer sealer;
  @Autowired private HeadKeeper heads;
  @Autowired private AuditLog auditLog;
  @Autowired private CurrentActor currentActor;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private JdbcClient jdbc;

  private Actor admin;
  private Actor coordinator;
  private Actor chief;
  private CaseFile filed;

  @BeforeEach
  void aCaseOnHold() {
    admin = programme.person(Role.ADMIN, null);
    coordinator = programme.person(Role.COORDINATOR, null);
    chief = programme.person(Role.JURISDICTION, programme.site());
    filed = programme.file(chief, Map.of());
    programme.move(coordinator, moves -> moves.hold(filed.reference(), Programme.because(TYPED)));
    sealer.seal();
  }

  @Test
  void administratorsFindWhatSomebodyDid() {
    String page = Calls.text(calls.get(admin, "/audit?actor=" + coordinator.username()));
    assertThat(page)
        .contains("Put the case on hold", coordinator.name(), filed.reference(), "No. ")
        .contains("Sealed up to", "Verify now", "7 years")
        .doesNotContain("??")
        .doesNotContain("href=\"/cases/");
    assertThat(Calls.text(calls.get(admin, "/audit?case=" + filed.reference())))
        .contains("File a request", "By itself: acknowledge request");
    assertThat(Calls.text(calls.get(admin, "/audit?actor=nobody-at-all")))
        .contains("No entry fits");
    assertThat(calls.get(admin, "/audit?from=yesterday").getStatus()).isEqualTo(422);
    assertThat(calls.get(admin, "/api/audit?from=yesterday").getStatus()).isEqualTo(400);
    assertThat(calls.get(admin, "/api/audit?who=x").getStatus()).isEqualTo(400);
    assertThat(calls.get(coordinator, "/audit").getStatus()).isEqualTo(403);
  }

  @Test
  void aListGoesOnWhereItEnded() {
    String address = "/api/audit?limit=2&case=" + filed.reference();
    List<Long> seen = new ArrayList<>();
    JsonNode part = calls.json(calls.get(admin, address));
    while (true) {
      part.path("items").forEach(item -> seen.add(item.path("id").asLong()));
      if (part.path("next").isNull()) {
        break;
      }
      assertThat(part.path("items")).hasSize(2);
      part = calls.json(calls.get(admin, address + "&after=" + part.path("next").asText()));
    }
    List<Long> all =
        jdbc.sql("select id from audit_entry where case_reference = ? order by at desc, id desc")
            .param(filed.reference())
            .query(Long.class)
            .list();
    assertThat(seen).isEqualTo(all).hasSizeGreaterThan(3);
  }

  @Test
  void coordinatorsReadTheRecordOfACaseAndOthersDoNot() {
    String page = "/cases/" + filed.reference() + "/record";
    String call = "/api/cases/" + filed.reference() + "/audit";
    assertThat(Calls.text(calls.get(coordinator, page)))
        .contains("Put the case on hold", "File a request", "Acts and refusals")
        .doesNotContain("??");
    JsonNode items = calls.json(calls.get(coordinator, call)).path("items");
    assertThat(items.path(0).path("act").asText()).isEqualTo("hold-case");
    assertThat(items.path(0).path("who").path("username").asText())
        .isEqualTo(coordinator.username());
    assertThat(items.findValuesAsText("from")).containsOnly("null");
    assertThat(calls.get(chief, page).getStatus()).isEqualTo(403);
    assertThat(calls.get(admin, page).getStatus()).isEqualTo(404);
    assertThat(calls.get(coordinator, call + "?after=x").getStatus()).isEqualTo(400);
  }

  @Test
  void holdsNothingThatSomebodyTyped() {
    assertThat(
            jdbc.sql("select count(*) from audit_entry e where e::text like '%555-0100%'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void anEntryLeadsToTheFactsThatTheSameActChanged() {
    Long revision =
        jdbc.sql(
                """
                select revision from audit_entry
                where case_reference = ? and act = 'hold-case' limit 1
                """)
            .param(filed.reference())
            .query(Long.class)
            .single();
    assertThat(
            jdbc.sql("select state from case_file_aud where id = ? and rev = ?")
                .params(filed.id(), revision)
                .query(String.class)
                .single())
        .isEqualTo("ON_HOLD");
  }

  @Test
  void administratorsVerify() {
    // on a slow machine some entries are older than a head may be late
    heads.keep();
    JsonNode answer =
        calls.json(
            calls.send(
                admin, "POST", "/api/audit/verify", JsonNodeFactory.instance.objectNode(), 1));
    assertThat(answer.path("running").asBoolean()).isFalse();
    assertThat(answer.path("found")).isEmpty();
    assertThat(answer.path("entries").asLong()).isPositive();
    assertThat(calls.post(admin, "/audit/verify", Map.of()).getRedirectedUrl()).isEqualTo("/audit");
    assertThat(Calls.text(calls.get(admin, "/audit"))).contains("unbroken", "Verify the record");
  }

  @Test
  void aPersonIsFoundByNameAndUsernameInWhatTheyDidAndWhatWasDoneToThem() {
    Jurisdiction site = programme.site();
    Actor expert = programme.person(Role.EXPERT, null);
    Actor prosecutor = programme.person(Role.JURISDICTION, site);
    currentActor.runAs(
        coordinator,
        () ->
            auditLog.record(
                "add-partner-contact",
                "case",
                filed.reference(),
                Outcome.DONE,
                Map.of("person", prosecutor.personId())));
    currentActor.runAs(
        admin,
        () ->
            auditLog.record(
                "change-person", "person", prosecutor.username(), Outcome.DONE, Map.of()));
    currentActor.runAs(
        coordinator,
        () ->
            auditLog.record(
                "write-profile", "expert", "" + expert.personId(), Outcome.DONE, Map.of()));
    currentActor.runAs(
        prosecutor,
        () -> auditLog.record("sign-in", "person", prosecutor.username(), Outcome.DONE, Map.of()));
    for (String typed :
        List.of(prosecutor.username(), prosecutor.name(), "" + prosecutor.personId())) {
      assertThat(acts("person=" + typed))
          .as(typed)
          .containsExactly("sign-in", "change-person", "add-partner-contact");
    }
    assertThat(acts("person=" + prosecutor.username() + "&act=change-person"))
        .containsExactly("change-person");
    assertThat(acts("person=" + prosecutor.username() + "&limit=1")).containsExactly("sign-in");
    assertThat(acts("person=" + expert.username())).containsExactly("write-profile");
    assertThat(acts("person=nobody-at-all")).isEmpty();
    assertThat(Calls.text(calls.get(admin, "/audit?person=" + prosecutor.username())))
        .contains("Person: " + prosecutor.name(), "(" + prosecutor.username() + ")");
    assertThat(Calls.text(calls.get(coordinator, "/cases/" + filed.reference() + "/record")))
        .contains("Person: " + prosecutor.name() + ", " + site.name())
        .doesNotContain("Person: " + prosecutor.personId());
    assertThat(Calls.text(calls.get(admin, "/people/" + prosecutor.personId())))
        .contains("/audit?person=" + prosecutor.username(), "what was done to them");
    assertThat(Calls.text(calls.get(coordinator, "/people/" + prosecutor.personId())))
        .doesNotContain("/audit?");
  }

  @Test
  void aRefusedSignInUnderSomebodysNameIsFoundUnderThatPerson() {
    events.publishEvent(
        new AuthenticationFailureBadCredentialsEvent(
            UsernamePasswordAuthenticationToken.unauthenticated(
                chief.username().toUpperCase(Locale.ROOT), "wrong"),
            new BadCredentialsException("wrong")));
    JsonNode found =
        calls.json(calls.get(admin, "/api/audit?act=sign-in&person=" + chief.username()));
    assertThat(found.path("items").findValuesAsText("outcome")).containsExactly("REFUSED");
    assertThat(found.path("items").path(0).path("who").path("id").asLong())
        .as("not the system")
        .isEqualTo(Actor.ANONYMOUS.personId());
  }

  private List<String> acts(String query) {
    return calls
        .json(calls.get(admin, "/api/audit?" + query.replace(" ", "%20")))
        .path("items")
        .findValuesAsText("act");
  }
}
