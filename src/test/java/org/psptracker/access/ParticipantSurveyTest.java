package org.psptracker.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.access.Visitors.Visitor;
import org.psptracker.database.BlockedStatements;
import org.psptracker.database.FreshDatabase;
import org.psptracker.identity.Actor;
import org.psptracker.process.Calls;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

/** Participants answer by link, without an account. */
@SpringBootTest
@FreshDatabase
class ParticipantSurveyTest {

  private static final Pattern LINK = Pattern.compile("/surveys/([\\w-]+)\"");

  @Autowired private Scene scene;
  @Autowired private Calls calls;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  private String waves;

  @BeforeEach
  void set() {
    scene.set();
    waves = "/cases/" + scene.own().reference() + "/waves/" + scene.own().keys().get("waves");
  }

  @Test
  void aLinkIsShownOnceAndOnlyItsHashIsKept() throws Exception {
    Set<String> secrets = new HashSet<>();
    for (int person : List.of(0, 1)) {
      secrets.add(make(person));
    }
    assertThat(secrets).hasSize(2).allMatch(secret -> secret.length() >= 43);
    for (String secret : secrets) {
      assertThat(
              jdbc.sql("select count(*) from survey_link where secret_hash = sha256(:s::bytea)")
                  .param("s", secret)
                  .query(Integer.class)
                  .single())
          .isEqualTo(1);
      for (String table : List.of("survey_link", "audit_entry", "timeline_entry", "notice")) {
        assertThat(holds(table, secret)).as(table).isFalse();
      }
      assertThat(chief().text("/cases/" + scene.own().reference() + "?facts=surveys"))
          .doesNotContain(secret);
    }
  }

  @Test
  void whoeverHasTheLinkSeesSiteAndTitleAndNothingElseOfTheCase() throws Exception {
    MockHttpServletResponse page = open(make(1));
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    String title =
        jdbc.sql("select title from case_file where reference = ?")
            .param(scene.own().reference())
            .query(String.class)
            .single();
    assertThat(page.getContentAsString())
        .contains(title)
        .contains("anonymous")
        .doesNotContain("OMB")
        .doesNotContain(scene.own().reference());
  }

  @Test
  void aFormSentTwiceCountsOnceAndFiguresComeByFives() throws Exception {
    String secret = make(1);
    for (int i = 0; i < 4; i++) {
      assertThat(answer(secret, "form-" + i)).isEqualTo(200);
      assertThat(answer(secret, "form-" + i)).isEqualTo(200);
    }
    assertThat(section()).contains("Fewer than 5 answers");
    assertThat(chief().text("/api" + surveys())).doesNotContain("USEFULNESS");
    assertThat(answer(secret, "form-4")).isEqualTo(200);
    assertThat(section()).contains("5 answers, counted").contains("It helped");
    assertThat(chief().text("/cases/" + scene.own().reference() + "?facts=surveys"))
        .contains("5 answers, counted")
        .doesNotContain("It helped");
    assertThat(answer(secret, "form-5")).isEqualTo(200);
    assertThat(section()).contains("5 answers, counted");
    assertThat(chief().text("/api" + surveys() + ".csv")).contains(",5,USEFULNESS,4,5\r\n");
  }

  @Test
  void whatIsMissingIsAskedForAndKeepsTheForm() throws Exception {
    String secret = make(1);
    MockHttpServletResponse again =
        scene
            .signedOut()
            .calls()
            .perform(post("/surveys/" + secret).with(csrf()).param("_number", "mine"))
            .andReturn()
            .getResponse();
    assertThat(again.getStatus()).isEqualTo(422);
    assertThat(again.getContentAsString()).contains("value=\"mine\"");
  }

  @Test
  void aLinkThatIsNotOpenAlwaysGetsTheSameAnswer() throws Exception {
    String ended = make(1);
    assertThat(send(1, waves + "/survey-link/end").getStatus()).isEqualTo(302);
    String expired = make(1);
    jdbc.sql("update survey_link set made_at = made_at - interval '99 days', expires_at = made_at")
        .update();
    String nothing = open("nobody-made-this").getContentAsString();
    for (String secret : List.of(ended, expired)) {
      assertThat(open(secret).getStatus()).isEqualTo(404);
      assertThat(open(secret).getContentAsString()).isEqualTo(nothing);
      assertThat(answer(secret, "late")).isEqualTo(404);
    }
    String full = make(1);
    jdbc.sql("update survey_link set most_answers = 1 where ended_at is null").update();
    assertThat(answer(full, "first")).isEqualTo(200);
    assertThat(answer(full, "second")).isEqualTo(404);
    assertThat(open(full).getContentAsString()).isEqualTo(nothing);
    String over = make(1);
    jdbc.sql("update wave set cancelled_at = now()").update();
    assertThat(open(over).getContentAsString()).isEqualTo(nothing);
    assertThat(send(1, waves + "/survey-link").getStatus()).isEqualTo(403);
    jdbc.sql("update wave set cancelled_at = null").update();
  }

  @Test
  void ofTwoAnswersSentAtOnceNoMoreAreTakenThanTheLinkTakes() throws Exception {
    // of another wave, for answers stay and count in its figures
    String secret = "of-" + scene.own().reference();
    jdbc.sql(
            """
            update survey_link
            set made_at = now(), expires_at = now() + interval '99 years', most_answers = 1
            where secret_hash = sha256(:s::bytea)
            """)
        .param("s", secret)
        .update();
    List<CompletableFuture<Integer>> answers =
        transaction.execute(
            held -> {
              jdbc.sql(
                      "select id from survey_link where secret_hash = sha256(:s::bytea) for update")
                  .param("s", secret)
                  .query(Long.class)
                  .single();
              List<CompletableFuture<Integer>> sent =
                  Stream.of("one", "other").map(number -> sent(secret, number)).toList();
              BlockedStatements.await(jdbc, sent);
              return sent;
            });
    assertThat(Objects.requireNonNull(answers).stream().map(CompletableFuture::join))
        .containsExactlyInAnyOrder(200, 404);
  }

  private CompletableFuture<Integer> sent(String secret, String number) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return answer(secret, number);
          } catch (Exception failed) {
            throw new IllegalStateException(failed);
          }
        },
        work -> new Thread(work).start());
  }

  private Visitor chief() {
    return scene.people(scene.own()).get(0);
  }

  private String surveys() {
    return "/cases/" + scene.own().reference() + "/participant-surveys";
  }

  private String section() throws Exception {
    return scene
        .people(scene.own())
        .get(1)
        .text("/cases/" + scene.own().reference() + "?facts=surveys");
  }

  private MockHttpServletResponse send(int person, String address) {
    Actor actor = Objects.requireNonNull(scene.people(scene.own()).get(person).actor());
    return calls.post(actor, address, Map.of());
  }

  private String make(int person) throws Exception {
    MockHttpServletResponse made = send(person, waves + "/survey-link");
    assertThat(made.getStatus()).isEqualTo(200);
    Matcher link = LINK.matcher(made.getContentAsString());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private MockHttpServletResponse open(String secret) throws Exception {
    return scene.signedOut().calls().perform(get("/surveys/" + secret)).andReturn().getResponse();
  }

  private int answer(String secret, String number) throws Exception {
    return scene
        .signedOut()
        .calls()
        .perform(
            post("/surveys/" + secret)
                .with(csrf())
                .param("_number", number)
                .param("usefulness", "4")
                .param("recommend", "9")
                .param("comments", "It helped"))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private boolean holds(String table, String text) {
    return jdbc.sql(
            "select exists (select from " + table + " t where t::text like '%' || :text || '%')")
        .param("text", text)
        .query(Boolean.class)
        .single();
  }
}
