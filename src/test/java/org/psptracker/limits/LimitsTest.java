package org.psptracker.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.psptracker.limits.PlainHttp.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whoever calls too often waits; nobody else does, and nobody chooses the address they call from.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "psp.trusted-proxies=127.0.9.0/24",
      // nothing comes back while the tests run, however slow the machine
      "psp.rate-limits.sign-in-address.burst=8",
      "psp.rate-limits.sign-in-address.refill=1",
      "psp.rate-limits.sign-in-address.per=1h",
      "psp.rate-limits.sign-in-name.burst=4",
      "psp.rate-limits.sign-in-name.refill=1",
      "psp.rate-limits.sign-in-name.per=1h",
      "psp.rate-limits.api.burst=20",
      "psp.rate-limits.api.refill=1",
      "psp.rate-limits.api.per=1h",
      "psp.rate-limits.api-signed-out.burst=5",
      "psp.rate-limits.api-signed-out.refill=1",
      "psp.rate-limits.api-signed-out.per=1h",
      "psp.rate-limits.ask-for-access.burst=10",
      "psp.rate-limits.filing.burst=3",
      "psp.rate-limits.filing.refill=1",
      "psp.rate-limits.filing.per=1h",
      "psp.rate-limits.upload.burst=2",
      "psp.rate-limits.upload.refill=1",
      "psp.rate-limits.upload.per=1h",
      "psp.rate-limits.surveys.burst=3",
      "psp.rate-limits.surveys.refill=1",
      "psp.rate-limits.surveys.per=1h"
    })
class LimitsTest {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;

  private PlainHttp from(String address) {
    return new PlainHttp(port, address);
  }

  @Test
  void whoeverGuessesPasswordsWaitsAndOthersDoNot() throws IOException {
    PlainHttp guesser = from("127.0.1.1");
    for (int i = 0; i < 4; i++) {
      assertThat(signIn(guesser, "expert1", "wrong").status()).isEqualTo(302);
    }
    Answer refused = signIn(guesser, "expert1", "psp-demo");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3600);
    assertThat(refused.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(refused.text()).contains("That was too often");
    assertThat(signIn(from("127.0.1.2"), "expert1", "psp-demo").status())
        .as("the name, from wherever")
        .isEqualTo(429);
    assertThat(signIn(guesser, "expert2", "psp-demo").header("Location")).endsWith("/inbox");
    for (int i = 0; i < 4; i++) {
      signIn(guesser, "nobody" + i, "wrong");
    }
    assertThat(signIn(guesser, "expert2", "psp-demo").status()).as("the address").isEqualTo(429);
    assertThat(signIn(from("127.0.1.3"), "expert2", "psp-demo").header("Location"))
        .endsWith("/inbox");
  }

  @Test
  void signingInOftenIsNoGuessing() throws IOException {
    for (int i = 0; i < 12; i++) {
      assertThat(signIn(from("127.0.2.1"), "seattle", "psp-demo").header("Location"))
          .endsWith("/cases");
    }
  }

  @Test
  void theApiLimitsPeopleAndStrangers() throws IOException {
    PlainHttp client = from("127.0.3.1");
    for (int i = 0; i < 5; i++) {
      assertThat(client.get("/api/me").status()).isEqualTo(401);
    }
    Answer stranger = client.get("/api/me");
    assertThat(stranger.status()).isEqualTo(429);
    assertThat(stranger.header("Content-Type")).startsWith("application/problem+json");
    assertThat(stranger.header("Retry-After")).isNotEmpty();
    assertThat(client.get("/api/me", PlainHttp.basic("tampa", "wrong")).status())
        .as("before the password is compared")
        .isEqualTo(429);
    PlainHttp colleague = from("127.0.3.2");
    String tampa = PlainHttp.basic("tampa", "psp-demo");
    for (int i = 0; i < 20; i++) {
      assertThat(colleague.get("/api/me", tampa).status()).isEqualTo(200);
    }
    assertThat(from("127.0.3.3").get("/api/me", tampa).status()).isEqualTo(429);
    String pueblo = PlainHttp.basic("pueblo", "psp-demo");
    assertThat(colleague.get("/api/me", pueblo).status()).isEqualTo(200);
  }

  @Test
  void filingIsLimitedBeforeTheBodyIsRead() throws IOException {
    PlainHttp client = from("127.0.4.1");
    String memphis = PlainHttp.basic("memphis", "psp-demo");
    for (int i = 0; i < 3; i++) {
      assertThat(client.post("/api/requests", "a=b", memphis).status()).isNotEqualTo(429);
    }
    assertThat(client.post("/api/requests", "a=b", memphis).status()).isEqualTo(429);
    for (int i = 0; i < 3; i++) {
      // a length that never comes: whoever read the body would wait for it
      Answer upload =
          client.get("/api/me", memphis, "Content-Type: multipart/form-data; boundary=x");
      assertThat(upload.status()).as("only POST is an upload").isEqualTo(200);
    }
  }

  @Test
  void whoeverUploadsOftenWaits() throws IOException {
    PlainHttp client = from("127.0.11.1");
    String dekalb = PlainHttp.basic("dekalb", "psp-demo");
    String files = "/api/cases/PSP-1999-00001/attachments";
    String table = "/api/cases/PSP-1999-00001/measures";
    String form = "multipart/form-data; boundary=x";
    assertThat(client.send("POST", files, form, "--x--\r\n", dekalb).status()).isEqualTo(404);
    assertThat(client.send("POST", table, "text/csv", "a,b\r\n", dekalb).status()).isEqualTo(404);
    assertThat(client.send("POST", files, form, "--x--\r\n", dekalb).status())
        .as("files")
        .isEqualTo(429);
    assertThat(client.send("POST", table, "text/csv", "a,b\r\n", dekalb).status())
        .as("tables")
        .isEqualTo(429);
    assertThat(client.get("/api/me", dekalb).status()).isEqualTo(200);
  }

  @Test
  void secretsOfSurveysAreNotGuessed() throws IOException {
    PlainHttp guesser = from("127.0.12.1");
    for (int i = 0; i < 3; i++) {
      assertThat(guesser.get("/surveys/guess-" + i).status()).isEqualTo(404);
    }
    assertThat(guesser.get("/surveys/guess-3").status()).isEqualTo(429);
    assertThat(guesser.post("/surveys/guess-3", "usefulness=1").status()).isEqualTo(429);
    assertThat(from("127.0.12.2").get("/surveys/guess-3").status()).isEqualTo(404);
  }

  @Test
  void aFloodIsOneRowOnTheRecord() throws IOException {
    PlainHttp client = from("127.0.5.1");
    for (int i = 0; i < 30; i++) {
      client.get("/api/me");
    }
    List<String> details =
        jdbc.sql(
                "select remote_address from audit_entry where act = 'limit-calls'"
                    + " and remote_address = '127.0.5.1'")
            .query(String.class)
            .list();
    assertThat(details).hasSize(1);
  }

  @Test
  void anAddressIsOnlyBelievedFromAProxy() throws IOException {
    PlainHttp forger = from("127.0.6.1");
    for (int i = 0; i < 5; i++) {
      forger.get("/api/me", "X-Forwarded-For: 198.51.100." + i);
    }
    assertThat(forger.get("/api/me", "X-Forwarded-For: 198.51.100.77").status()).isEqualTo(429);
    PlainHttp proxy = from("127.0.9.1");
    for (int i = 0; i < 9; i++) {
      assertThat(proxy.get("/api/me", "X-Forwarded-For: 203.0.113." + i).status()).isEqualTo(401);
    }
    for (int i = 0; i < 5; i++) {
      // what the caller wrote stands to the left of what the proxy saw
      proxy.get("/api/me", "X-Forwarded-For: 192.0.2." + i + ", 203.0.113.200");
    }
    assertThat(proxy.get("/api/me", "X-Forwarded-For: 192.0.2.9, 203.0.113.200").status())
        .isEqualTo(429);
  }

  @Test
  void behindHttpsTheCookieAndTheBrowserKnowIt() throws IOException {
    Answer page =
        from("127.0.9.1")
            .get("/sign-in", "X-Forwarded-For: 203.0.113.5", "X-Forwarded-Proto: https");
    assertThat(page.header("Set-Cookie"))
        .startsWith("__Host-PSP_SESSION=")
        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax");
    assertThat(page.header("Strict-Transport-Security")).contains("max-age=31536000");
    Answer forged = from("127.0.6.2").get("/sign-in", "X-Forwarded-Proto: https");
    assertThat(forged.header("Set-Cookie")).startsWith("PSP_SESSION=").doesNotContain("Secure");
    assertThat(forged.header("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void anAddressSpelledAnotherWayIsLimitedAllTheSame() throws IOException {
    PlainHttp asking = from("127.0.10.1");
    for (int i = 0; i < 10; i++) {
      assertThat(asking.post("/ask-for-access", "a=b").status()).isEqualTo(403);
    }
    Answer oneTooMany = asking.post("/ask%2Dfor-access", "a=b");
    assertThat(oneTooMany.status()).isEqualTo(429);
    // refilled are 60 an hour
    assertThat(oneTooMany.header("Retry-After")).isEqualTo("60");
    assertThat(oneTooMany.text()).contains("You can try again in 60 seconds.");
    assertThat(asking.post("/ask-for-access/proof/guessed", "a=b").status()).isEqualTo(403);
    PlainHttp stranger = from("127.0.10.2");
    for (int i = 0; i < 5; i++) {
      assertThat(stranger.get("/%61pi/me").status()).isEqualTo(401);
    }
    Answer refused = stranger.get("/%61pi/me");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    String baltimore = PlainHttp.basic("baltimore", "psp-demo");
    for (int i = 0; i < 3; i++) {
      from("127.0.10.3").post("/api/requests", "a=b", baltimore);
    }
    assertThat(from("127.0.10.3").post("/api/reques%74s", "a=b", baltimore).status())
        .isEqualTo(429);
  }

  @Test
  void passwordsAreNotGuessedAtTheSignInSpelledAnotherWay() throws IOException {
    PlainHttp guesser = from("127.0.10.4");
    for (int i = 0; i < 4; i++) {
      assertThat(signIn(guesser, "/sign%2Din", "expert3", "wrong").status()).isEqualTo(302);
    }
    assertThat(signIn(guesser, "/sign%2Din", "expert3", "psp-demo").status()).isEqualTo(429);
  }

  private Answer signIn(PlainHttp client, String name, String password) throws IOException {
    return signIn(client, "/sign-in", name, password);
  }

  private Answer signIn(PlainHttp client, String path, String name, String password)
      throws IOException {
    Answer page = client.get("/sign-in");
    Matcher token = TOKEN.matcher(page.text());
    assertThat(token.find()).isTrue();
    String cookie = Objects.requireNonNull(page.header("Set-Cookie")).split(";", 2)[0];
    return client.post(
        path,
        "username=" + name + "&password=" + password + "&_csrf=" + token.group(1),
        "Cookie: " + cookie);
  }
}
