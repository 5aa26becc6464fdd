package org.psptracker.cases.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.PspCaseTracker;
import org.psptracker.cases.CaseFile;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.process.Calls;
import org.psptracker.process.Cast;
import org.psptracker.process.Experts;
import org.psptracker.process.Programme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What becomes of a file after it was added: nobody opens what was not scanned; words find it. */
@SpringBootTest(
    classes = PspCaseTracker.class,
    properties = {
      "psp.virus-scan.host=127.0.0.1",
      "psp.virus-scan.timeout=1s",
      "psp.attachment-text.every=PT10H"
    })
class ReadingRoundTest {

  private static FakeClamd clamd = new FakeClamd(0);

  @DynamicPropertySource
  static void scanner(DynamicPropertyRegistry properties) {
    properties.add("psp.virus-scan.port", () -> clamd.port());
  }

  @Autowired private ReadingRound round;
  @Autowired private Programme programme;
  @Autowired private Experts experts;
  @Autowired private Calls calls;
  @Autowired private JdbcClient jdbc;

  private Cast cast;
  private CaseFile filed;
  private Actor stranger;

  @BeforeEach
  void aCase() {
    round.run();
    clamd.mood = FakeClamd.Mood.WELL;
    cast = new Cast(programme, experts);
    filed = cast.file();
    stranger = programme.person(Role.JURISDICTION, programme.site());
  }

  @Test
  void wordsInAFileFindItsCaseForThoseWhoSeeIt() throws IOException {
    String word = word();
    add("Letter.pdf", Documents.pdf("The mayor supports " + word + " fully."));
    assertThat(found(cast.coordinator, word)).as("not read yet").isEmpty();
    round.run();
    for (Actor sees : List.of(cast.coordinator, cast.chief, cast.leadership)) {
      assertThat(found(sees, word.substring(0, 9))).containsExactly(filed.reference());
      assertThat(found(sees, "Letter")).contains(filed.reference());
    }
    assertThat(found(stranger, word)).isEmpty();
    assertThat(Calls.text(calls.get(cast.coordinator, "/cases?q=" + word)))
        .contains("Found in Letter.pdf");
    assertThat(Calls.text(calls.get(stranger, "/cases?q=" + word))).doesNotContain("Letter.pdf");
  }

  @Test
  void wordTextAndTablesAreReadAlike() throws IOException {
    String word = word();
    add("a.docx", Documents.word("Findings on " + word));
    add("b.txt", ("Notes on " + word).getBytes(StandardCharsets.UTF_8));
    add("c.csv", ("month,site\n2026-01," + word + "\n").getBytes(StandardCharsets.UTF_8));
    round.run();
    assertThat(states()).containsExactly("READ", "READ", "READ");
    assertThat(found(cast.coordinator, word)).containsExactly(filed.reference());
  }

  @Test
  void whatIsTakenAwayIsFoundNoMore() {
    String word = word();
    String file = add("gone.txt", word.getBytes(StandardCharsets.UTF_8));
    round.run();
    assertThat(found(cast.chief, word)).hasSize(1);
    assertThat(calls.send(cast.chief, "DELETE", file, none(), 0).getStatus()).isEqualTo(204);
    assertThat(found(cast.chief, word)).isEmpty();
  }

  @Test
  void whileTheScannerIsAwayNobodyOpensAFile() throws IOException {
    int port = clamd.port();
    clamd.close();
    String file = add("waits.txt", "Nothing bad.".getBytes(StandardCharsets.UTF_8));
    round.run();
    assertThat(condition(file)).isEqualTo("BEING_CHECKED");
    assertThat(calls.get(cast.coordinator, file + "/content").getStatus()).isEqualTo(409);
    assertThat(page(cast.chief)).contains("Being checked for viruses");
    assertThat(states()).containsExactly("WAITING");
    clamd = new FakeClamd(port);
    clamd.mood = FakeClamd.Mood.SILENT;
    due();
    round.run();
    assertThat(condition(file)).as("it does not answer").isEqualTo("BEING_CHECKED");
    clamd.mood = FakeClamd.Mood.WELL;
    due();
    round.run();
    assertThat(condition(file)).isEqualTo("AVAILABLE");
    assertThat(Calls.text(calls.get(cast.coordinator, file + "/content")))
        .isEqualTo("Nothing bad.");
  }

  @Test
  void aVirusIsRemovedAndEverybodyHears() {
    String file = add("virus.txt", FakeClamd.EICAR.getBytes(StandardCharsets.US_ASCII));
    round.run();
    assertThat(condition(file)).isEqualTo("INFECTED");
    assertThat(calls.get(cast.coordinator, file + "/content").getStatus()).isEqualTo(409);
    for (Actor side : List.of(cast.chief, cast.coordinator)) {
      assertThat(page(side))
          .contains("Removed: virus found")
          .doesNotContain(file.substring(4) + "\"");
    }
    long id = Long.parseLong(file.substring(file.lastIndexOf('/') + 1));
    assertThat(count("attachment_content where attachment_id = " + id)).isZero();
    assertThat(
            count("audit_entry where act = 'find-virus' and subject = '" + filed.reference() + "'"))
        .isEqualTo(1);
    assertThat(count("notice where kind = 'virus' and case_id = " + filed.id())).isPositive();
    assertThat(found(cast.chief, "virus")).doesNotContain(filed.reference());
    assertThat(Calls.text(calls.get(cast.chief, "/cases/" + filed.reference() + "?facts=timeline")))
        .contains("a virus was found in it");
  }

  @Test
  void whatTheScannerRefusesIsNeverHandedOut() {
    clamd.mood = FakeClamd.Mood.REFUSES;
    String file = add("large.txt", "Large.".getBytes(StandardCharsets.UTF_8));
    round.run();
    assertThat(condition(file)).isEqualTo("NOT_CHECKED");
    assertThat(calls.get(cast.chief, file + "/content").getStatus()).isEqualTo(409);
  }

  @Test
  void aFileThatCannotBeReadIsMarkedAndLeftAlone() {
    String file = add("broken.pdf", "%PDF-1.7\nrubbish".getBytes(StandardCharsets.UTF_8));
    round.run();
    assertThat(states()).containsExactly("FAILED");
    int asked = clamd.asked;
    due();
    round.run();
    assertThat(clamd.asked).isEqualTo(asked);
    assertThat(condition(file)).isEqualTo("AVAILABLE");
  }

  @Test
  void aFileThatKillsItsNodeIsGivenUp() {
    String file = add("killer.txt", "Boom.".getBytes(StandardCharsets.UTF_8));
    jdbc.sql("update attachment_text set attempts = 3 where case_id = ?")
        .param(filed.id())
        .update();
    round.run();
    assertThat(states()).containsExactly("FAILED");
    assertThat(condition(file)).isEqualTo("NOT_CHECKED");
  }

  private String add(String name, byte[] content) {
    MockHttpServletResponse added =
        calls.perform(
            cast.chief,
            MockMvcRequestBuilders.multipart("/api/cases/" + filed.reference() + "/attachments")
                .file(new MockMultipartFile("file", name, null, content)));
    assertThat(added.getStatus()).as(name).isEqualTo(201);
    return String.valueOf(added.getHeader("Location"));
  }

  private String condition(String file) {
    return calls.json(calls.get(cast.chief, file)).path("condition").asText();
  }

  private String page(Actor actor) {
    return Calls.text(calls.get(actor, "/cases/" + filed.reference() + "?facts=files"));
  }

  private List<String> found(Actor actor, String text) {
    JsonNode answer = calls.json(calls.get(actor, "/api/cases?q=" + text));
    return answer.path("items").findValuesAsText("reference");
  }

  private List<String> states() {
    return jdbc.sql("select state from attachment_text where case_id = ?")
        .param(filed.id())
        .query(String.class)
        .list();
  }

  private void due() {
    jdbc.sql("update attachment_text set due_at = now()").update();
  }

  private long count(String from) {
    return jdbc.sql("select count(*) from " + from).query(Long.class).single();
  }

  private static JsonNode none() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static String word() {
    return "w" + UUID.randomUUID().toString().replace("-", "");
  }
}
