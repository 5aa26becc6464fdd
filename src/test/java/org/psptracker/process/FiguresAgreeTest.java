package org.psptracker.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseFile;
import org.psptracker.database.FreshDatabase;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every number on the insight page opens a list of just as many. */
@SpringBootTest
@FreshDatabase
class FiguresAgreeTest {

  private static final Pattern FIGURE =
      Pattern.compile("<a [^>]*href=\"(/(?:cases|inbox)\\?[^\"]*)\"[^>]*>([0-9,]+)</a>");

  @Autowired private Programme programme;
  @Autowired private Calls calls;
  @Autowired private JdbcClient jdbc;

  private Actor leadership;
  private String usState = "";

  @BeforeEach
  void aFewCases() {
    leadership = programme.person(Role.LEADERSHIP, null);
    Actor chief = programme.person(Role.JURISDICTION, programme.site());
    Actor coordinator = programme.person(Role.COORDINATOR, null);
    programme.file(chief, Map.of());
    CaseFile decided = programme.file(chief, Map.of());
    programme.complete(
        coordinator,
        programme.step(decided, "review-completeness"),
        Map.of("completeness", "COMPLETE"));
    Actor other = programme.person(Role.JURISDICTION, programme.site());
    CaseFile aside = programme.file(other, Map.of());
    CaseFile late = programme.file(other, Map.of());
    change("update inbox set snoozed_until = now() + interval '9 days' where case_id = :id", aside);
    change("update inbox set due_at = now() - interval '9 days' where case_id = :id", aside);
    change("update inbox set due_at = now() - interval '2 days' where case_id = :id", late);
    change("update case_file set intensity = 'INTENSIVE' where id = :id", late);
    usState =
        jdbc.sql(
                "select j.us_state from jurisdiction j join case_file c on c.jurisdiction_id = j.id where c.id = :id")
            .param("id", late.id())
            .query(String.class)
            .single();
  }

  private void change(String sql, CaseFile of) {
    assertThat(jdbc.sql(sql).param("id", of.id()).update()).isPositive();
  }

  @Test
  void underAnyFilter() {
    for (String filter :
        List.of(
            "",
            "?usState=" + usState,
            "?intensity=INTENSIVE",
            "?intensity=TARGETED&usState=" + usState,
            "?coreArea=GUN_VIOLENCE",
            "?coreArea=TECHNOLOGY&intensity=TARGETED")) {
      String page = Calls.text(calls.get(leadership, "/insight" + filter));
      List<String> wrong = new ArrayList<>();
      int figures = 0;
      for (Matcher found = FIGURE.matcher(page); found.find(); figures++) {
        String href = found.group(1).replace("&amp;", "&");
        long listed = listed(href);
        if (listed != Long.parseLong(found.group(2).replace(",", ""))) {
          wrong.add(href + " says " + found.group(2) + ", lists " + listed);
        }
      }
      assertThat(wrong).as("figures under " + filter).isEmpty();
      assertThat(figures).as("figures under " + filter).isGreaterThan(15);
    }
  }

  private long listed(String href) {
    String api = href.replace("/inbox?", "/api/tasks?").replace("/cases?", "/api/cases?");
    return calls.json(calls.get(leadership, api + "&limit=200")).path("items").size();
  }
}
