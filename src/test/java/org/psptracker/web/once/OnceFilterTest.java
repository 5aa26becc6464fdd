package org.psptracker.web.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.identity.PeopleDirectory;
import org.psptracker.identity.Role;
import org.psptracker.web.Basics;
import org.psptracker.web.FirstAnswer;
import org.psptracker.web.Refused;
import org.psptracker.web.Unprocessable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@SpringBootTest(classes = {Basics.class, OnceFilterTest.Acts.class})
@AutoConfigureMockMvc
class OnceFilterTest {

  private static final String TAKE_OVER =
      "update idempotent_call set leased_until = now() - interval '1 second'";

  @TestConfiguration
  @Import({Acts.Add.class, Acts.AddController.class})
  static class Acts {

    record Someone(String name) {}

    static class Add {

      @Autowired private PeopleDirectory directory;
      @Autowired private FirstAnswer firstAnswer;

      /** Asks in a transaction of its own whether the caller may, as many acts do. */
      @Transactional
      void mustAdd(String name) {
        if (name.equals("Forbidden")) {
          throw new Refused("error.contradiction");
        }
      }

      @Transactional
      String add(String name) {
        String username = "p" + UUID.randomUUID();
        directory.add(
            new PeopleDirectory.Entry(
                username, name, "", "a@b.example", "", Set.of(Role.EXPERT), null));
        firstAnswer.created("/api/someone/" + name);
        if (name.equals("Refused")) {
          throw new Unprocessable("error.contradiction");
        }
        return username;
      }
    }

    @RestController
    static class AddController {

      @Autowired private Add add;

      @PostMapping("/api/someone")
      ResponseEntity<Someone> add(@RequestBody Someone someone) {
        add.mustAdd(someone.name());
        String username = add.add(someone.name());
        return ResponseEntity.created(URI.create("/api/someone/" + someone.name()))
            .eTag("\"1\"")
            .body(new Someone(username));
      }

      @PostMapping("/api/someone/file")
      Someone file(@RequestParam MultipartFile file, @RequestParam String name) {
        return new Someone(add.add(name + file.getSize()));
      }
    }
  }

  @Autowired private MockMvc mvc;
  @Autowired private JdbcClient jdbc;
  @Autowired private CallRows rows;
  @Autowired private Acts.Add add;

  @BeforeEach
  void empty() {
    jdbc.sql("delete from idempotent_call").update();
    jdbc.sql("delete from person where email = 'a@b.example'").update();
  }

  private MockHttpServletResponse call(String person, String key, String name) throws Exception {
    return perform(
        post("/api/someone")
            .with(httpBasic(person, "psp-demo"))
            .header("Idempotency-Key", key)
            .contentType("application/json")
            .content("{\"name\":\"%s\"}".formatted(name)));
  }

  private MockHttpServletResponse perform(RequestBuilder call) throws Exception {
    return mvc.perform(call).andReturn().getResponse();
  }

  private long acts() {
    return jdbc.sql("select count(*) from person where email = 'a@b.example'")
        .query(Long.class)
        .single();
  }

  @Test
  void theSameCallHasTheFirstAnswerAndNoSecondEffect() throws Exception {
    MockHttpServletResponse first = call("memphis", "k1", "Ann");
    MockHttpServletResponse again = call("memphis", "k1", "Ann");
    assertThat(first.getStatus()).isEqualTo(201);
    assertThat(again.getStatus()).isEqualTo(201);
    assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
    assertThat(again.getContentType()).isEqualTo(first.getContentType());
    assertThat(again.getHeader("Location")).isEqualTo("/api/someone/Ann");
    assertThat(again.getHeader("ETag")).isEqualTo("\"1\"");
    assertThat(acts()).isEqualTo(1);
  }

  @Test
  void anotherBodyIsRefused() throws Exception {
    call("memphis", "k1", "Ann");
    assertThat(call("memphis", "k1", "Bob").getStatus()).isEqualTo(422);
    assertThat(acts()).isEqualTo(1);
  }

  @Test
  void keysAreEachPersonsOwn() throws Exception {
    call("memphis", "k1", "Ann");
    assertThat(call("tampa", "k1", "Bob").getStatus()).isEqualTo(201);
    assertThat(acts()).isEqualTo(2);
  }

  @Test
  void aRefusedCallMayBeCorrected() throws Exception {
    assertThat(call("memphis", "k1", "Forbidden").getStatus()).isEqualTo(403);
    assertThat(call("memphis", "k1", "Refused").getStatus()).isEqualTo(422);
    assertThat(acts()).isZero();
    assertThat(call("memphis", "k1", "Ann").getStatus()).isEqualTo(201);
  }

  @Test
  void keysAreVisibleAscii() throws Exception {
    assertThat(call("memphis", "a b", "Ann").getStatus()).isEqualTo(400);
    assertThat(call("memphis", "x".repeat(256), "Ann").getStatus()).isEqualTo(400);
    assertThat(acts()).isZero();
  }

  @Test
  void ofCallsAtTheSameTimeOneActs() throws Exception {
    CyclicBarrier together = new CyclicBarrier(4);
    List<CompletableFuture<Integer>> calls =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          try {
                            together.await();
                            return call("memphis", "k1", "Ann").getStatus();
                          } catch (Exception failed) {
                            throw new IllegalStateException(failed);
                          }
                        },
                        runnable -> new Thread(runnable).start()))
            .limit(4)
            .toList();
    assertThat(calls.stream().map(CompletableFuture::join)).contains(201).containsAnyOf(201, 409);
    assertThat(acts()).isEqualTo(1);
    assertThat(call("memphis", "k1", "Ann").getStatus()).isEqualTo(201);
  }

  @Test
  void afterACrashBeforeTheActAnotherAttemptActs() throws Exception {
    Call died = call("k1", "Ann");
    assertThat(rows.claim(died)).isTrue();
    MockHttpServletResponse early = call("memphis", "k1", "Ann");
    assertThat(early.getStatus()).isEqualTo(409);
    assertThat(early.getHeader("Retry-After")).isEqualTo("1");
    jdbc.sql(TAKE_OVER).update();
    assertThat(call("memphis", "k1", "Ann").getStatus()).isEqualTo(201);
    assertThat(acts()).isEqualTo(1);
  }

  @Test
  void afterACrashBehindTheActItIsNotRepeated() throws Exception {
    Call died = call("k1", "Ann");
    rows.claim(died);
    died.begin();
    add.add("Ann");
    Call.end();
    jdbc.sql(TAKE_OVER).update();
    MockHttpServletResponse again = call("memphis", "k1", "Ann");
    assertThat(again.getStatus()).isEqualTo(201);
    assertThat(again.getHeader("Location")).isEqualTo("/api/someone/Ann");
    assertThat(acts()).isEqualTo(1);
  }

  @Test
  void afterACrashBetweenTheCheckAndTheActAnotherAttemptActs() throws Exception {
    Call died = call("k1", "Ann");
    rows.claim(died);
    died.begin();
    add.mustAdd("Ann");
    Call.end();
    jdbc.sql(TAKE_OVER).update();
    assertThat(call("memphis", "k1", "Ann").getStatus()).isEqualTo(201);
    assertThat(acts()).isEqualTo(1);
  }

  @Test
  void anAttemptThatWasTakenOverCannotCommit() throws Exception {
    Call slow = call("k1", "Ann");
    rows.claim(slow);
    jdbc.sql(TAKE_OVER).update();
    assertThat(call("memphis", "k1", "Ann").getStatus()).isEqualTo(201);
    slow.begin();
    try {
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> add.add("Ann"))
          .hasMessageContaining("another attempt");
    } finally {
      Call.end();
    }
    assertThat(acts()).isEqualTo(1);
  }

  @Test
  void filesAreComparedByContent() throws Exception {
    assertThat(upload("abc").getStatus()).isEqualTo(200);
    assertThat(upload("abc").getHeader("Idempotent-Replay")).isEqualTo("true");
    assertThat(upload("abd").getStatus()).isEqualTo(422);
    assertThat(acts()).isEqualTo(1);
  }

  private MockHttpServletResponse upload(String content) throws Exception {
    return perform(
        multipart("/api/someone/file")
            .part(new MockPart("file", "a.txt", content.getBytes()))
            .part(new MockPart("name", "Ann".getBytes()))
            .with(httpBasic("memphis", "psp-demo"))
            .header("Idempotency-Key", "k1"));
  }

  /** The very call that {@link #call(String, String, String)} makes for memphis. */
  private Call call(String key, String name) {
    var request = new org.springframework.mock.web.MockHttpServletRequest("POST", "/api/someone");
    byte[] body = "{\"name\":\"%s\"}".formatted(name).getBytes();
    long memphis =
        jdbc.sql("select id from person where username = 'memphis'").query(Long.class).single();
    return new Call(memphis, key, Fingerprint.of(request, body));
  }
}
