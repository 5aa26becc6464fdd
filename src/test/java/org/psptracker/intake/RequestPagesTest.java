package org.psptracker.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.identity.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest(classes = StagesSlice.class)
@AutoConfigureMockMvc
class RequestPagesTest {

  @Autowired private Requests requests;
  @Autowired private MockMvc mvc;
  @Autowired private Drafts drafts;

  private Jurisdiction site;
  private Actor chief;

  @BeforeEach
  void people() {
    site = requests.site("Springfield");
    chief = requests.person("Maria Kovacs", Role.JURISDICTION, site);
  }

  @Test
  void aRequestIsMadePageByPageAndSent() throws Exception {
    mvc.perform(get("/requests/new").with(as(chief)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Start the request")));
    String draft = begin();
    mvc.perform(get(draft + "/agency").with(as(chief)))
        .andExpect(content().string(containsString("Springfield Police Department")));
    mvc.perform(
            send(draft + "/agency")
                .param("agencyName", "Springfield PD")
                .param("agencyType", "MUNICIPAL_POLICE")
                .param("population", "155,929")
                .param("_next", "yes"))
        .andExpect(redirectedUrl(draft + "/contacts"));
    mvc.perform(get(draft + "/contacts").with(as(chief)))
        .andExpect(content().string(containsString("Maria Kovacs")));
    mvc.perform(
            send(draft + "/contacts")
                .param("requesterName", "Maria Kovacs")
                .param("requesterEmail", "kovacs@b.example")
                .param("partners[0].organisation", "Hampden District Attorney")
                .param("partners[0].kind", "LOCAL_PROSECUTOR"))
        .andExpect(redirectedUrl(draft + "/need"));
    mvc.perform(get(draft + "/need").with(as(chief)))
        .andExpect(content().string(containsString("Crime analysis: which part?")));
    mvc.perform(
            send(draft + "/need")
                .param("coreAreas", "GUN_VIOLENCE")
                .param("subTopics", "", "focused-deterrence")
                .param("problem", "Shootings on the East Side.")
                .param("desiredOutcome", "Fewer of them."))
        .andExpect(redirectedUrl(draft + "/crime"));
    int year = drafts.today().getYear() - 3;
    mvc.perform(get(draft + "/crime").with(as(chief)))
        .andExpect(content().string(containsString("Robbery, " + year)));
    mvc.perform(
            send(draft + "/crime")
                .param("crimeYears[0].year", "" + year)
                .param("crimeYears[0].robbery", "0")
                .param("crimeYears[0].population", "155929")
                .param("crimeYears[1].year", "" + (year + 1))
                .param("crimeYears[2].year", "" + (year + 2)))
        .andExpect(redirectedUrl(draft + "/help"));
    mvc.perform(get(draft + "/help").with(as(chief)))
        .andExpect(content().string(containsString("Letter of support")));
    mvc.perform(
            multipart(draft + "/help")
                .file(letter())
                .param("urgency", "URGENT")
                .param("deliveryTypes", "SITE_VISIT", "TRAINING")
                .param("evidenceBased", "true")
                .with(as(chief))
                .with(csrf()))
        .andExpect(redirectedUrl(draft + "/review"));
    mvc.perform(get(draft + "/review").with(as(chief)))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Hampden District Attorney (Local prosecutor)"),
                        containsString("Focused deterrence"),
                        containsString("letter.pdf"),
                        containsString("not reported"),
                        not(containsString("missing before it can be sent")))));
    String sent =
        Objects.requireNonNull(
            mvc.perform(send(draft + "/send"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    assertThat(sent).startsWith("/requests/sent/PSP-");
    mvc.perform(get(sent).with(as(chief)))
        .andExpect(content().string(containsString("Your request is with us")));
    for (String left : new String[] {draft, draft + "/review"}) {
      mvc.perform(get(left).with(as(chief))).andExpect(redirectedUrl(sent + "?before=yes"));
    }
    mvc.perform(send(draft + "/send")).andExpect(redirectedUrl(sent + "?before=yes"));
    mvc.perform(get(sent + "?before=yes").with(as(chief)))
        .andExpect(content().string(containsString("You sent this as PSP-")));
    Actor other = requests.person("Other", Role.JURISDICTION, requests.site("Tampa"));
    mvc.perform(get(draft).with(as(other))).andExpect(status().isNotFound());
    mvc.perform(get(begin() + "/crime").with(as(chief)))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("We filled in " + year + " from your request PSP-"),
                        containsString("value=\"155929\""))));
  }

  @Test
  void aDraftIsOfferedOnTheSitesOwnPage() throws Exception {
    String draft = begin();
    mvc.perform(get("/cases").with(as(chief)))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Go on with your draft, saved"),
                        containsString("href=\"" + draft + "\""))));
  }

  @Test
  void aWrongFigureIsNamedWithItsYearAndComesBackAsTyped() throws Exception {
    String draft = begin();
    mvc.perform(
            send(draft + "/crime")
                .param("crimeYears[0].year", "2023")
                .param("crimeYears[0].robbery", "10O")
                .param("crimeYears[0].population", "155929"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString(
                            "Robbery, 2023: “10O” is not a whole number. Did you mean 100?"),
                        containsString("value=\"10O\""),
                        containsString("Error: Crime figures"))));
  }

  @Test
  void everyButtonSaves() throws Exception {
    String draft = begin();
    mvc.perform(send(draft + "/need").param("problem", "Shootings").param("_back", "yes"))
        .andExpect(redirectedUrl(draft + "/contacts"));
    mvc.perform(send(draft + "/need").param("problem", "Shootings.").param("_leave", "yes"))
        .andExpect(redirectedUrl("/requests/new"));
    mvc.perform(get(draft + "/need").with(as(chief)))
        .andExpect(content().string(containsString("Shootings.")));
    mvc.perform(send(draft + "/need/autosave").param("problem", "Shootings by night"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.savedAt").exists());
    mvc.perform(get("/requests/new").with(as(chief)))
        .andExpect(content().string(containsString("Request of Springfield Police Department")));
  }

  @Test
  void partnersComeAndGo() throws Exception {
    String draft = begin();
    mvc.perform(
            send(draft + "/contacts")
                .param("partners[0].organisation", "City watch")
                .param("_add", "partners"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Partner 2")));
    mvc.perform(
            send(draft + "/contacts")
                .param("partners[0].organisation", "City watch")
                .param("_remove", "partners[0]"))
        .andExpect(content().string(not(containsString("value=\"City watch\""))));
  }

  @Test
  void whatIsMissingKeepsItFromBeingSent() throws Exception {
    String draft = begin();
    mvc.perform(get(draft + "/review").with(as(chief)))
        .andExpect(content().string(containsString("4 things are missing")));
    mvc.perform(send(draft + "/send"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("error-summary")));
  }

  @Test
  void anOpenCaseOfTheSiteIsPointedOut() throws Exception {
    CaseFile open = requests.file(Requests.least(), chief);
    String draft = begin();
    mvc.perform(get(draft + "/review").with(as(chief)))
        .andExpect(content().string(containsString(open.reference())));
  }

  @Test
  void draftsOfOthersAreNotFound() throws Exception {
    String draft = begin();
    Actor other = requests.person("Other", Role.JURISDICTION, requests.site("Tampa"));
    for (String page : new String[] {"", "/agency", "/review"}) {
      mvc.perform(get(draft + page).with(as(other))).andExpect(status().isNotFound());
    }
    mvc.perform(post(draft + "/send").with(as(other)).with(csrf()))
        .andExpect(status().isNotFound());
    mvc.perform(get("/requests/new").with(as(requests.person("Helen", Role.EXPERT, null))))
        .andExpect(status().isForbidden());
  }

  @Test
  void aCoordinatorChoosesTheSite() throws Exception {
    Actor coordinator = requests.person("Dana", Role.COORDINATOR, null);
    mvc.perform(get("/requests/new").with(as(coordinator)))
        .andExpect(content().string(containsString("Springfield Police Department, OH")));
    mvc.perform(
            post("/requests/drafts")
                .param("jurisdictionId", "" + site.id())
                .with(as(coordinator))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
  }

  private String begin() throws Exception {
    String url =
        Objects.requireNonNull(
            mvc.perform(send("/requests/drafts"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    return url.replace("/agency", "");
  }

  private MockHttpServletRequestBuilder send(String url) {
    return post(url).with(as(chief)).with(csrf());
  }

  private static MockMultipartFile letter() {
    return new MockMultipartFile(
        "_letter",
        "letter.pdf",
        "application/pdf",
        "%PDF-1.4 letter".getBytes(StandardCharsets.UTF_8));
  }

  private static RequestPostProcessor as(Actor actor) {
    return authentication(new SignedIn(actor));
  }
}
