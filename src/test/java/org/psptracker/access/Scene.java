package org.psptracker.access;

import static org.psptracker.process.Programme.because;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.psptracker.access.Visitors.Visitor;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.CasePart;
import org.psptracker.cases.CasePeople;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.process.Cast;
import org.psptracker.process.Experts;
import org.psptracker.process.Programme;
import org.psptracker.workflow.StepEvent.OpenStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A case in delivery, one that is closed, the people on them, and strangers. */
@Component
class Scene {

  /** A case with one of everything, and the expert who leads it. */
  record Place(String reference, Actor expert, Map<String, String> keys) {}

  private final Programme programme;
  private final Experts experts;
  private final Visitors visitors;
  private final JdbcClient jdbc;
  private final CaseFiles cases;
  private final CasePeople casePeople;
  private @Nullable Cast cast;
  private @Nullable Place own;
  private @Nullable Place closed;
  private @Nullable Actor offered;
  private @Nullable Actor partner;
  private @Nullable Actor shared;
  private List<Visitor> strangers = List.of();

  Scene(
      Programme programme,
      Experts experts,
      Visitors visitors,
      JdbcClient jdbc,
      CaseFiles cases,
      CasePeople casePeople) {
    this.programme = programme;
    this.experts = experts;
    this.visitors = visitors;
    this.jdbc = jdbc;
    this.cases = cases;
    this.casePeople = casePeople;
  }

  void set() {
    if (own != null) {
      return;
    }
    Cast people = new Cast(programme, experts);
    cast = people;
    own = place(people, people.fileAndWalkTo("deliver-activity"));
    CaseFile over = people.fileAndWalkTo("deliver-activity");
    closed = place(people, over);
    Actor asked = experts.add(1).values().iterator().next();
    offered = asked;
    long ownCase =
        programme.as(people.coordinator, () -> cases.byReference(own().reference()).id());
    casePeople.put(ownCase, asked.personId(), CasePart.OFFERED);
    // somebody with a role elsewhere, which must not count here
    Actor prosecutor = programme.person(Role.JURISDICTION, programme.site());
    partner = prosecutor;
    casePeople.put(ownCase, prosecutor.personId(), CasePart.PARTNER);
    casePeople.put(over.id(), prosecutor.personId(), CasePart.PARTNER);
    // and somebody who has no other part in the programme
    Actor federal = programme.person(Role.PARTNER, null);
    shared = federal;
    casePeople.put(ownCase, federal.personId(), CasePart.PARTNER);
    casePeople.put(over.id(), federal.personId(), CasePart.PARTNER);
    own().keys().put("partner-contacts", "" + prosecutor.personId());
    closed().keys().put("partner-contacts", "" + prosecutor.personId());
    jdbc.sql(
            """
            insert into request_draft
              (id, jurisdiction_id, begun_by, begun_at, saved_by, saved_at)
            values (-1, :site, :by, :today, :by, :today)
            """)
        .param("site", people.site.id())
        .param("by", people.chief.personId())
        .param("today", programme.today())
        .update();
    jdbc.sql(
            """
            insert into request_draft_file (id, draft_id, name, kind, media_type, size_bytes,
              content, added_by, added_at)
            values (-1, -1, 'letter.txt', 'OTHER', 'text/plain', 4, 'text', :by, :today)
            """)
        .param("by", people.chief.personId())
        .param("today", programme.today())
        .update();
    jdbc.sql(
            """
            insert into access_request (id, agency, ori, place, us_state, agency_type, name, title,
              email, phone, asked_at, state)
            values (-1, 'Larkspur Police', 'OH0510400', 'Larkspur', 'OH', 'MUNICIPAL_POLICE', 'Lee',
              'Captain', 'lee@larkspur.example', '1', now(), 'WAITING')
            """)
        .update();
    programme.move(
        people.coordinator, moves -> moves.terminate(over.reference(), because("no longer")));
    strangers =
        List.of(
            visitors.visitor("Jurisdiction", programme.person(Role.JURISDICTION, programme.site())),
            visitors.visitor("Unshared", programme.person(Role.PARTNER, null)),
            visitors.visitor("Expert", experts.add(1).values().iterator().next()),
            visitors.visitor("Integration", programme.person(Role.INTEGRATION, programme.site())));
  }

  private Place place(Cast people, CaseFile caseFile) {
    OpenStep step = programme.step(caseFile, "deliver-activity");
    long id = caseFile.id();
    jdbc.sql(
            """
            insert into case_partner (id, case_id, organisation, kind, version)
            values (nextval('case_partner_seq'), ?, 'Partner', 'OTHER', 0)
            """)
        .param(id)
        .update();
    Map<String, String> keys = new HashMap<>();
    jdbc.sql(
            """
            insert into attachment (id, case_id, name, kind, media_type, size_bytes, sha256,
              added_by, added_at, version)
            values (nextval('attachment_seq'), :case, 'plan.txt', 'OTHER', 'text/plain', 4,
              repeat('0', 64), :by, :now, 0)
            """)
        .param("case", id)
        .param("by", people.chief.personId())
        .param("now", programme.today())
        .update();
    jdbc.sql(
            """
            insert into attachment_content (attachment_id, content)
            select id, 'plan' from attachment where case_id = ?
            """)
        .param(id)
        .update();
    jdbc.sql(
            """
            insert into deliverable (id, case_id, version, work_plan_id, type, title, owner, due)
            select nextval('deliverable_seq'), case_id, 0, max(id), 'GUIDE', 'A guide', 'PSP', now()
            from work_plan where case_id = ? group by case_id
            """)
        .param(id)
        .update();
    keys.put("tasks", step.taskId());
    keys.put("experts", "" + step.assignee());
    keys.put("people", "" + step.assignee());
    keys.put("people/requests", "-1");
    keys.put("access-requests", "-1");
    wave(id, 1);
    keys.put("waves", key("wave", id));
    keys.put("partners", key("case_partner", id));
    keys.put("attachments", key("attachment", id));
    keys.put("activities", key("activity", id));
    keys.put("engagements", key("engagement", id));
    keys.put("offers", key("staffing_offer", id));
    keys.put("deliverables", key("deliverable", id));
    return new Place(caseFile.reference(), people.actorOf(step), keys);
  }

  /** Two waves, each with its link; that of the second is known. */
  private void wave(long caseId, int number) {
    jdbc.sql(
            """
            insert into wave (id, case_id, number, label, first, due_at, started_at)
            select nextval('wave_seq') , :case, number, number || ' months', false, :now, :now
            from generate_series(:number, :number + 1) number
            """)
        .param("case", caseId)
        .param("number", number)
        .param("now", programme.today())
        .update();
    jdbc.sql(
            """
            insert into survey_link
              (case_id, wave_id, secret_hash, made_by, made_at, expires_at, most_answers)
            select case_id, w.id, sha256(((case number when 2 then 'of-' else 'first-of-' end)
              || reference)::bytea), 1, now(), now() + interval '100 years', 500
            from wave w join case_file c on c.id = w.case_id where case_id = :case
            """)
        .param("case", caseId)
        .update();
  }

  private String key(String table, long caseId) {
    return jdbc.sql("select coalesce(min(id), 0) from " + table + " where case_id = ?")
        .param(caseId)
        .query(String.class)
        .single();
  }

  Place own() {
    return java.util.Objects.requireNonNull(own);
  }

  Place closed() {
    return java.util.Objects.requireNonNull(closed);
  }

  List<Visitor> strangers() {
    return strangers;
  }

  Visitor signedOut() {
    return visitors.visitor("nobody", null);
  }

  /** One of each role; the first letter of the name stands for it. */
  List<Visitor> people(Place place) {
    Cast people = java.util.Objects.requireNonNull(cast);
    return List.of(
        visitors.visitor("Jurisdiction", people.chief),
        visitors.visitor("Coordinator", people.coordinator),
        visitors.visitor("Expert", place.expert()),
        visitors.visitor("Leadership", people.leadership),
        visitors.visitor("Admin", programme.person(Role.ADMIN, null)),
        machineClient(),
        visitors.visitor("Offered", java.util.Objects.requireNonNull(offered)),
        partner(),
        visitors.visitor("Shared", java.util.Objects.requireNonNull(shared)));
  }

  /** Reads both cases, and is of another site. */
  Visitor partner() {
    return visitors.visitor("Partner", java.util.Objects.requireNonNull(partner));
  }

  /** The records system of the site whose cases these are. */
  Visitor machineClient() {
    return visitors.visitor(
        "Integration",
        programme.person(Role.INTEGRATION, java.util.Objects.requireNonNull(cast).site));
  }

  List<Visitor> all() {
    return Stream.concat(
            Stream.of(own(), closed()).flatMap(place -> people(place).stream()), strangers.stream())
        .toList();
  }

  List<String> references() {
    return List.of(own().reference(), closed().reference());
  }

  List<String> tasks(String reference) {
    return jdbc.sql(
            "select task_id from inbox where case_id ="
                + " (select id from case_file where reference = ?)")
        .param(reference)
        .query(String.class)
        .list();
  }

  /** The address with the keys of that place; keys that it has not are 0. */
  String filledIn(String address, Place place) {
    String filled =
        address
            .replace("{reference}", place.reference())
            .replace("{process}", "delivery")
            .replace("{move}", "withdraw")
            .replace("{step}", "need")
            .replace("{link}", "guessed")
            .replace("{file}", "-1")
            .replace("{secret}", "of-" + place.reference());
    for (Map.Entry<String, String> key : place.keys().entrySet()) {
      filled =
          filled.replace("/" + key.getKey() + "/{id}", "/" + key.getKey() + "/" + key.getValue());
    }
    filled = filled.replace("/requests/drafts/{id}", "/requests/drafts/-1");
    return filled.equals("/inbox/preview")
        ? filled + "?task=" + place.keys().get("tasks")
        : filled.replace("{id}", "0");
  }
}
