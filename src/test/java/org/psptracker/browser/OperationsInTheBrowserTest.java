package org.psptracker.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseFile;
import org.psptracker.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator sees and does when notices failed. */
class OperationsInTheBrowserTest extends InBrowser {

  @Autowired private JdbcClient jdbc;

  private final Accessibility seen = new Accessibility();

  @Test
  void noticesThatFailedAreListedAndSentAgain() {
    CaseFile filed =
        programme.file(programme.person(Role.JURISDICTION, programme.site()), Map.of());
    jdbc.sql(
            """
            update notice set state = 'FAILED', attempts = 16, last_error = 'MailSendException'
            where case_id = ?
            """)
        .param(filed.id())
        .update();
    Visitor admin = as(programme.person(Role.ADMIN, null)).go("/operations");
    seen.look(admin, "operations with notices that failed");
    assertThat(admin.text("main")).contains("Needs attention", "Acknowledgement of a request");
    admin.leavingBy(() -> admin.find("#failed form button").first().click());
    assertThat(admin.path()).startsWith("/operations");
    assertThat(admin.text("main")).contains("sent again in a moment");
    for (String record : new String[] {"/audit?person=a", "/audit?number=000000"}) {
      seen.look(admin.go(record), record);
    }
    seen.assertNothingFound();
  }
}
