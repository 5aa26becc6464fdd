package org.psptracker.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseFile;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.People;
import org.psptracker.process.Programme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Coordinators file for sites that telephone. */
@SpringBootTest
class FilingForASiteTest {

  @Autowired private AskForAccess access;
  @Autowired private AccessDesk desk;
  @Autowired private People people;
  @Autowired private CurrentActor currentActor;
  @Autowired private Programme programme;
  @Autowired private JdbcClient jdbc;

  @Test
  void aCoordinatorFilesForASiteThatIsNewAndTheCallerIsNamed() {
    AccessRequest request = access.ask(Asked.somebody(), null);
    Actor coordinator = people.byUsername("coordinator1").orElseThrow().actor();
    PersonRow person =
        currentActor.callAs(
            coordinator,
            () -> desk.confirm(request.id(), Asked.newSite(request), request.version()));
    CaseFile filed =
        programme.file(
            coordinator,
            Map.of(
                "jurisdictionId",
                Objects.requireNonNull(person.jurisdictionId()),
                "requesterName",
                "Lee Park"));
    assertThat(
            jdbc.sql("select kind || ' ' || (args ->> 0) from timeline_entry where case_id = ?")
                .param(filed.id())
                .query(String.class)
                .list())
        .contains("request-filed-for Lee Park");
    assertThat(
            jdbc.sql(
                    """
                    select detail ->> 'onBehalf' from audit_entry
                    where act = 'file-request' and subject = ?
                    """)
                .param(filed.reference())
                .query(String.class)
                .single())
        .isEqualTo("true");
  }
}
