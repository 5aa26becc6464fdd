package org.psptracker.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.psptracker.calendar.MovableClock;
import org.psptracker.database.FreshDatabase;
import org.psptracker.identity.Actor;
import org.psptracker.identity.People;
import org.psptracker.identity.PeopleDirectory;
import org.psptracker.identity.Role;
import org.psptracker.identity.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.servlet.ViewResolver;

/** A small programme made by real steps, and the clock that people then move. */
@SpringBootTest(properties = "psp.demo.enabled=true")
@AutoConfigureMockMvc
@FreshDatabase
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoProgrammeTest {

  @Autowired ProgrammeMaker maker;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;
  @Autowired MessageSource messages;
  @Autowired ObjectMapper json;
  @Autowired People people;
  @Autowired PeopleDirectory directory;
  @Autowired Environment environment;
  @Autowired ServletContext servletContext;

  @Autowired
  @Qualifier("thymeleafViewResolver")
  ViewResolver views;

  @Test
  @Order(1)
  void livesItsCasesUntilThePresent() {
    maker.make(CaseScript.all(List.of("demo-test/cases.yml")));
    assertThat(maker.stuck()).isEmpty();
    assertThat(clock.offset()).isEqualTo(Duration.ZERO);
    assertThat(
            jdbc.sql("select stage || coalesce(' ' || ending, '') from case_file order by filed_at")
                .query(String.class)
                .list())
        .containsExactly("CLOSED COMPLETED", "DELIVERY", "CLOSED LAPSED", "INTAKE");
    assertThat(jdbc.sql("select max(at) from timeline_entry").query(Instant.class).single())
        .isBefore(Instant.now());
    assertThat(jdbc.sql("select distinct status from staffing_offer").query(String.class).list())
        .contains("ACCEPTED", "DECLINED");
  }

  @Test
  void comparesWithTheNationsRates() {
    assertThat(
            Binder.get(environment)
                .bind("psp.national-rates", Bindable.listOf(Map.class))
                .orElseGet(List::of))
        .isNotEmpty();
  }

  @Test
  @Order(2)
  void movingTheClockFiresWhatFallsDueInOrder() throws Exception {
    Instant before = clock.instant();
    advance("P20D").andExpect(status().isOk()).andExpect(jsonPath("$.jobs").isNumber());
    assertThat(clock.instant()).isAfterOrEqualTo(before.plus(Duration.ofDays(19)));
    List<String> told =
        jdbc.sql(
                """
                select kind from timeline_entry where kind like 'step-%' and at > :before
                  and case_id = (select max(id) from case_file) order by id
                """)
            .param("before", java.sql.Timestamp.from(before))
            .query(String.class)
            .list();
    assertThat(told)
        .containsSubsequence("step-escalated-to-coordinator", "step-escalated-to-leadership");
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from (select at < lag(at) over (order by id) as back
                      from timeline_entry where at > :before) as entries where back
                    """)
                .param("before", java.sql.Timestamp.from(before))
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  @Order(3)
  void theOffsetOutlivesARestart() {
    MovableClock another = new MovableClock();
    new ClockRows(jdbc, another).afterPropertiesSet();
    assertThat(another.offset()).isCloseTo(clock.offset(), Duration.ofSeconds(1));
  }

  @Test
  @Order(4)
  void thePageMovesTheClockAndComesBack() throws Exception {
    mvc.perform(
            post("/demo/clock")
                .param("advance", "PT1H")
                .param("returnTo", "/cases?stage=INTAKE")
                .with(csrf())
                .with(
                    authentication(
                        new SignedIn(people.byUsername("expert1").orElseThrow().actor()))))
        .andExpect(redirectedUrl("/cases?stage=INTAKE"));
    String front =
        mvc.perform(get("/").header("Accept", "text/html"))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(front).contains("action=\"/demo/clock\"").contains("coordinator1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"30 days", "P", "-P1D", "P-1D", "P401D", "P2Y", "PT9999999999999999999H", ""})
  void whatIsNoDurationForwardIsRefused(String advance) throws Exception {
    advance(advance)
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("advance"));
  }

  @Test
  void unknownFieldsAndStrangersAreRefused() throws Exception {
    mvc.perform(
            post("/api/demo/clock")
                .with(httpBasic("expert1", "psp-demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"advance\": \"P1D\", \"back\": true}"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("back"));
    mvc.perform(
            post("/api/demo/clock")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"advance\": \"P1D\"}"))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void whoeverCameSinceIsNamedInTheBarAndNobodyElse() throws Exception {
    Actor partner =
        directory
            .add(
                new PeopleDirectory.Entry(
                    "lee.counsel",
                    "Lee Counsel",
                    "",
                    "lee@usao.example.gov",
                    "",
                    Set.of(Role.PARTNER),
                    null))
            .actor();
    assertThat(cases(partner))
        .contains("<option value=\"\" disabled selected>Lee Counsel")
        .doesNotContain("name=\"priority\"");
    assertThat(cases(people.byUsername("expert1").orElseThrow().actor()))
        .contains("<option value=\"expert1\" selected=\"selected\">")
        .doesNotContain("<option value=\"\" disabled");
  }

  private String cases(Actor actor) throws Exception {
    return mvc.perform(get("/cases").with(authentication(new SignedIn(actor))))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  @Test
  void untilItIsWholeEveryPageSaysHowFarTheProgrammeIs() throws Exception {
    Making making = new Making(jdbc, new DemoSettings(true, List.of()));
    BeingMadeFilter filter = new BeingMadeFilter(making, views, messages, json);
    MockHttpServletResponse page = call(filter, "/inbox");
    assertThat(page.getStatus()).isEqualTo(503);
    assertThat(page.getHeader("Retry-After")).isNotNull();
    assertThat(page.getContentAsString()).contains("0 of 0 cases");
    assertThat(call(filter, "/api/me").getContentType()).isEqualTo("application/problem+json");
    assertThat(call(filter, "/assets/app.css").getStatus()).isEqualTo(200);
    assertThat(new DemoHealth(making).health().getStatus().getCode()).isEqualTo("OUT_OF_SERVICE");
  }

  private MockHttpServletResponse call(BeingMadeFilter filter, String path) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest(servletContext, "GET", path);
    MockHttpServletResponse response = new MockHttpServletResponse();
    filter.doFilter(request, response, new MockFilterChain());
    return response;
  }

  private ResultActions advance(String by) throws Exception {
    return mvc.perform(
        post("/api/demo/clock")
            .with(httpBasic("memphis", "psp-demo"))
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"advance\": \"" + by + "\"}"));
  }
}
