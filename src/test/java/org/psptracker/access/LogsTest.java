package org.psptracker.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseFile;
import org.psptracker.limits.PlainHttp;
import org.psptracker.process.Cast;
import org.psptracker.process.Experts;
import org.psptracker.process.Programme;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people are called, write and sign in with is on the record, never in the log. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LogsTest {

  private static final String MARK = "Zebra7731";
  private static final Pattern ADDRESS = Pattern.compile("[\\w.]+@[\\w-]+\\.\\w+(?!:)");
  private static final Logger ROOT =
      (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          lines.add(
              event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
      };

  @LocalServerPort private int port;
  @Autowired private Programme programme;
  @Autowired private Experts experts;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void listen() {
    appender.setContext(ROOT.getLoggerContext());
    appender.start();
    ROOT.addAppender(appender);
  }

  @AfterEach
  void stop() {
    ROOT.detachAppender(appender);
    appender.stop();
  }

  @Test
  void neitherGoodNorBadCallsLeaveWordsOfPeople() throws IOException {
    Cast cast = new Cast(programme, experts);
    CaseFile filed = programme.file(cast.chief, Map.of("problem", MARK + " on the east side"));
    cast.walk(filed, "deliver-activity");
    PlainHttp client = new PlainHttp(port, "127.0.8.1");
    String coordinator = PlainHttp.basic("coordinator1", "psp-demo");
    String notes = "/api/cases/" + filed.reference() + "/notes";
    client.get("/api/me", PlainHttp.basic(MARK, MARK + "-password"));
    client.post("/sign-in", "username=" + MARK + "&password=" + MARK);
    client.get("/api/cases?q=" + MARK, coordinator);
    client.get("/api/cases?stage=" + MARK, coordinator);
    client.post("/surveys/" + MARK, "usefulness=9");
    for (String body :
        new String[] {
          "{\"text\": \"" + MARK + "\", \"audience\": \"EVERYONE\"}",
          "{\"text\": \"" + MARK + "\", \"audience\": \"" + MARK + "\"}",
          "{\"" + MARK + "\": 1}",
          "{\"text\": \"" + MARK
        }) {
      client.send("POST", notes, "application/json", body, coordinator);
      client.send(
          "POST",
          notes,
          "application/json",
          body,
          coordinator,
          "Idempotency-Key: k" + body.length());
    }
    client.send("PUT", notes, "text/" + MARK, MARK, coordinator);
    client.get("/api/cases/PSP-1999-00001/attachments/" + MARK, coordinator);
    assertThat(lines).as("refusals leave a line").anyMatch(line -> line.startsWith("405 PUT"));
    assertThat(lines)
        .noneMatch(line -> line.contains(MARK))
        .noneMatch(line -> line.contains("psp-demo"))
        .noneMatch(line -> line.contains("Basic "))
        .noneMatch(line -> line.contains("Priya Raman"))
        .noneMatch(line -> line.contains("Test " + cast.chief.username()))
        .noneMatch(line -> ADDRESS.matcher(line).find());
  }

  @Test
  void theDatabasesRefusalRepeatsNoRow() {
    String insert =
        "insert into person (username, name, title, email, phone) values (?, ?, '', 'a@b.example', '')";
    jdbc.sql(insert).param(MARK.toLowerCase(Locale.ROOT)).param(MARK + " Smith").update();
    Throwable twice =
        catchThrowable(
            () ->
                jdbc.sql(insert)
                    .param(MARK.toLowerCase(Locale.ROOT))
                    .param(MARK + " Smith")
                    .update());
    assertThat(twice).isNotNull();
    for (Throwable cause = twice; cause != null; cause = cause.getCause()) {
      assertThat(cause.getMessage()).doesNotContainIgnoringCase(MARK);
    }
  }
}
