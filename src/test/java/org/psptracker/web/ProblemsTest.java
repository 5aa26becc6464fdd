package org.psptracker.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(classes = {Basics.class, ProblemsTest.Failing.class})
@AutoConfigureMockMvc
class ProblemsTest {

  @TestConfiguration
  @Import(Failing.Calls.class)
  static class Failing {

    record Body(int count, Inner inner) {}

    record Inner(String name) {}

    @RestController
    static class Calls {

      @GetMapping({"/api/fail/{how}", "/fail/{how}"})
      String fail(@PathVariable String how) {
        throw switch (how) {
          case "missing" -> new NotFound();
          case "taken" ->
              Conflict.by("Priya Raman", Instant.parse("2026-11-24T10:00:00Z"), "error.key-busy");
          case "stale" -> new Stale(8, List.of(new Stale.Change("reason", "a", "b")));
          case "unprocessable" ->
              new Unprocessable(
                  List.of(new FieldError("start", "after end"), new FieldError("end", "…")));
          case "no-version" -> new VersionRequired();
          case "busy" -> TryLater.tooMany(java.time.Duration.ofSeconds(30));
          default -> new IllegalStateException("secret inside");
        };
      }

      @PostMapping("/api/body")
      Body body(@RequestBody Body body) {
        return body;
      }

      @GetMapping("/api/limit")
      int limit(@RequestParam @Min(1) int limit) {
        return limit;
      }
    }
  }

  @Autowired private MockMvc mvc;

  private static MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder call) {
    return call.with(httpBasic("coordinator1", "psp-demo"));
  }

  @Test
  void failuresKeepTheirStatusAndFacts() throws Exception {
    mvc.perform(as(get("/api/fail/missing")))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.status").value(404));
    mvc.perform(as(get("/api/fail/taken")))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.who").value("Priya Raman"))
        .andExpect(jsonPath("$.when").value("2026-11-24T10:00:00Z"));
    mvc.perform(as(get("/api/fail/stale")))
        .andExpect(status().isPreconditionFailed())
        .andExpect(jsonPath("$.version").value(8))
        .andExpect(jsonPath("$.changed[0].field").value("reason"));
    mvc.perform(as(get("/api/fail/unprocessable")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("start"))
        .andExpect(jsonPath("$.errors[1].field").value("end"));
    mvc.perform(as(get("/api/fail/no-version"))).andExpect(status().isPreconditionRequired());
    mvc.perform(as(get("/api/fail/busy")))
        .andExpect(status().isTooManyRequests())
        .andExpect(header().string("Retry-After", "30"));
  }

  @Test
  void anAccidentTellsNothingOfTheInside() throws Exception {
    mvc.perform(as(get("/api/fail/otherwise")))
        .andExpect(status().isInternalServerError())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(content().string(not(containsString("secret"))));
  }

  @Test
  void pagesGetAPage() throws Exception {
    mvc.perform(
            get("/fail/missing")
                .with(
                    SecurityMockMvcRequestPostProcessors.authentication(
                        new org.psptracker.identity.SignedIn(
                            org.psptracker.identity.Actor.ANONYMOUS)))
                .accept(MediaType.TEXT_HTML))
        .andExpect(status().isNotFound())
        .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
        .andExpect(content().string(containsString("We can’t find that page")));
  }

  @Test
  void unknownAddressesAndMethodsAreProblems() throws Exception {
    mvc.perform(as(get("/api/nothing-here")))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    mvc.perform(as(post("/api/limit")))
        .andExpect(status().isMethodNotAllowed())
        .andExpect(header().string("Allow", "GET"))
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
  }

  @Test
  void bodiesAreRefusedByField() throws Exception {
    mvc.perform(as(post("/api/body")).contentType("application/json").content("{"))
        .andExpect(status().isBadRequest())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    mvc.perform(
            as(post("/api/body"))
                .contentType("application/json")
                .content("{\"count\":\"many\",\"inner\":{\"name\":\"x\"}}"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("count"));
    mvc.perform(
            as(post("/api/body"))
                .contentType("application/json")
                .content("{\"count\":1,\"inner\":{\"nam\":\"x\"}}"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("inner.nam"));
    mvc.perform(as(post("/api/body")).contentType("text/plain").content("x"))
        .andExpect(status().isUnsupportedMediaType());
    mvc.perform(as(get("/api/limit")).param("limit", "0"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("limit"));
    mvc.perform(as(get("/api/limit")).param("limit", "x"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("limit"));
    mvc.perform(as(get("/api/limit")))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("limit"));
  }
}
