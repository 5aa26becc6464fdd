package org.psptracker.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.cases.PartsOfPerson;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.Role;
import org.psptracker.identity.SignedIn;
import org.psptracker.process.Programme;
import org.psptracker.workflow.StepsOfPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What the page of a person lists. */
@SpringBootTest
@AutoConfigureMockMvc
class PersonViewTest {

  @Autowired private Programme programme;
  @Autowired private PartsOfPerson parts;
  @Autowired private StepsOfPerson steps;
  @Autowired private CurrentActor currentActor;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvc mvc;

  @Test
  void ofVeryMuchWorkItShowsTheFirstAndSaysHowMuchMoreThereIs() throws Exception {
    Actor coordinator = programme.person(Role.COORDINATOR, null);
    Actor expert = programme.person(Role.EXPERT, null);
    Jurisdiction site = programme.site();
    for (int n = 0; n < 26; n++) {
      CaseFile filed =
          programme.file(
              coordinator, Map.of("jurisdictionId", site.id(), "requesterName", "Lee Park"));
      jdbc.sql("update inbox set assignee = ? where case_id = ?")
          .param(expert.personId())
          .param(filed.id())
          .update();
    }
    jdbc.sql(
            """
            insert into case_person (id, case_id, person_id, part, since)
            select nextval('case_person_seq'), id, ?, part, now()
            from case_file, (values ('LEAD'), ('SUPPORTING')) parts (part)
            where jurisdiction_id = ?
            """)
        .param(expert.personId())
        .param(site.id())
        .update();
    currentActor.runAs(
        coordinator,
        () -> {
          var first = parts.of(expert.personId(), 1);
          assertThat(first).hasSize(1);
          assertThat(first.get(0).ofAll()).isEqualTo(52);
          var due = steps.of(expert.personId(), 1);
          assertThat(due).hasSize(1);
          assertThat(due.get(0).ofAll()).isEqualTo(26);
        });
    mvc.perform(
            get("/people/" + expert.personId())
                .accept(MediaType.TEXT_HTML)
                .with(authentication(new SignedIn(coordinator))))
        .andExpect(content().string(containsString("and 2 more:")))
        .andExpect(content().string(containsString("/cases?assignee=" + expert.personId() + "\"")));
  }
}
