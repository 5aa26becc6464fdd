package org.psptracker.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.psptracker.identity.People;
import org.psptracker.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The demonstration where a provider signs people in, and that provider is down. */
@SpringBootTest(
    properties = {
      "psp.demo.enabled=true",
      // nothing listens there
      "psp.identity.issuer=http://127.0.0.1:9/realms/psp",
      "psp.identity.accounts.url=http://127.0.0.1:9"
    })
@AutoConfigureMockMvc
class DemoBesideIssuerTest {

  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  @Test
  void hasTheClockAndThePeopleButNobodyChangesPerson() throws Exception {
    assertThat(people.withRole(Role.EXPERT)).hasSize(8);
    assertThat(
            jdbc.sql("select count(*) from person where subject is not null")
                .query(Long.class)
                .single())
        .isZero();
    mvc.perform(get("/"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("/demo/clock")))
        .andExpect(content().string(not(containsString("/demo/person"))));
    mvc.perform(get("/oauth2/authorization/psp"))
        .andExpect(header().string("Location", "/sign-in?unavailable"));
    mvc.perform(get("/api/cases").header("Authorization", "Bearer e30.e30.e30"))
        .andExpect(status().isServiceUnavailable())
        .andExpect(header().string("Retry-After", "10"));
  }
}
