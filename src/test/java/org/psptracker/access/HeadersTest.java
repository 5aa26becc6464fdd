package org.psptracker.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.psptracker.limits.PlainHttp;
import org.psptracker.limits.PlainHttp.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The headers of a page, a call, a file of ours, a file of theirs, and of everything refused. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HeadersTest {

  private static final String COORDINATOR = PlainHttp.basic("coordinator1", "psp-demo");
  private static final String HTML = "Accept: text/html";
  private static final String UPLOAD =
      "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"<b>.txt\"\r\n\r\n"
          + "Nothing but words.\r\n--x--\r\n";

  @LocalServerPort private int port;
  @Autowired private Scene scene;

  private Answer get(String path, String... headers) throws IOException {
    return new PlainHttp(port, "127.0.7.1").get(path, headers);
  }

  @Test
  void ofWhateverIsAnswered() throws IOException {
    secure(get("/"), 200);
    secure(get("/sign-in"), 200);
    secure(get("/api/openapi.json"), 200);
    secure(get("/api/me", COORDINATOR), 200);
    secure(get("/api/me"), 401);
    secure(get("/api/cases/PSP-1999-00001", COORDINATOR), 404);
    secure(get("/inbox", HTML), 302);
    secure(get("/no/such/page", HTML), 302);
    secure(get("/actuator/health"), 200);
    secure(get("/actuator/env", HTML), 302);
    secure(new PlainHttp(port, "127.0.7.1").post("/sign-in", "username=a"), 403);
  }

  @Test
  void whatIsPersonalIsKeptNowhere() throws IOException {
    for (Answer answer :
        new Answer[] {get("/sign-in"), get("/api/me", COORDINATOR), get("/api/me")}) {
      assertThat(answer.header("Cache-Control")).contains("no-store");
    }
    Answer asset = get("/assets/app.js");
    secure(asset, 200);
    assertThat(asset.header("Cache-Control")).contains("max-age=31536000").doesNotContain("no-");
  }

  @Test
  void aFileThatPeopleBringIsNeverAPageOfOurs() throws Exception {
    scene.set();
    String files = "/api/cases/" + scene.own().reference() + "/attachments";
    Answer added =
        new PlainHttp(port, "127.0.7.1")
            .send("POST", files, "multipart/form-data; boundary=x", UPLOAD, COORDINATOR);
    assertThat(added.status()).isEqualTo(201);
    Answer file = get(added.header("Location") + "/content", COORDINATOR);
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("Content-Disposition")).startsWith("attachment;");
    assertThat(file.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
    assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(file.header("Cache-Control")).isEqualTo("no-store");
    assertThat(file.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
  }

  private static void secure(Answer answer, int status) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Security-Policy"))
        .isEqualTo(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " font-src 'self'; connect-src 'self'; manifest-src 'self'; object-src 'none';"
                + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Permissions-Policy")).contains("geolocation=()");
    assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Server")).isEmpty();
    assertThat(answer.header("X-Powered-By")).isEmpty();
  }
}
