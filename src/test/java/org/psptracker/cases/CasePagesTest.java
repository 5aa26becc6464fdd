package org.psptracker.cases;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.identity.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest(classes = CasesSlice.class)
@AutoConfigureMockMvc
@Import(SaidOfCases.class)
class CasePagesTest {

  @Autowired private SampleCases sample;
  @Autowired private MockMvc mvc;
  @Autowired private JdbcClient jdbc;

  private Actor chief;
  private Actor dana;
  private CaseFile caseFile;
  private String path;

  @BeforeEach
  void aCase() {
    Jurisdiction site = sample.site("Seattle", "WA");
    chief = sample.person("Capt. Joan Ibarra", Role.JURISDICTION, site);
    dana = sample.person("Dana Whitfield", Role.COORDINATOR);
    caseFile = sample.open("Shooting reviews", site, CoreArea.GUN_VIOLENCE);
    path = "/cases/" + caseFile.reference();
  }

  @Test
  void thePageSaysFirstWhoseTurnItIs() throws Exception {
    sample.in(() -> sample.life.enterStage(caseFile.id(), Stage.DELIVERY));
    page(path, chief)
        .andExpect(content().string(containsString("Seattle, Washington")))
        .andExpect(content().string(containsString("Seattle PD was to ")))
        .andExpect(content().string(containsString("business days late.")))
        .andExpect(content().string(containsString("Leadership was told on ")))
        .andExpect(content().string(containsString("This step is given 10 business days.")))
        .andExpect(content().string(containsString("not taken")))
        .andExpect(
            content().string(containsString(path + "/processes/assistance-request/path.json")))
        .andExpect(content().string(containsString("Capt. Joan Ibarra")))
        .andExpect(content().string(containsString("The case reached Delivery.")));
    page(path + "?process=delivery", chief)
        .andExpect(content().string(containsString(path + "/processes/delivery/diagram.xml")));
  }

  @Test
  void noIntensityIsNamedBeforeTheRequestIsDecidedOn() throws Exception {
    String undecided = "Intensity not decided yet";
    page(path, dana)
        .andExpect(content().string(containsString(undecided)))
        .andExpect(content().string(not(containsString("Targeted</span>"))));
    sample.in(() -> sample.life.enterStage(caseFile.id(), Stage.ASSIGNMENT));
    page(path, dana)
        .andExpect(content().string(containsString("Targeted</span>")))
        .andExpect(content().string(not(containsString(undecided))));
  }

  @Test
  void eachSectionOfFactsHasAnAddressAndIsAlsoAPart() throws Exception {
    page(path + "?facts=notes", dana)
        .andExpect(content().string(containsString("There is no note on this case.")));
    mvc.perform(get(path + "?facts=files").header("HX-Target", "facts").with(as(dana)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("There is no file on this case.")))
        .andExpect(content().string(not(containsString("<main"))));
  }

  @Test
  void aNoteIsAddedOnAPlainForm() throws Exception {
    page(path + "/notes/new", dana);
    mvc.perform(post(path + "/notes").param("text", " ").with(as(dana)).with(csrf()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("error-summary")));
    mvc.perform(
            post(path + "/notes")
                .param("text", "Call the <chief> first")
                .param("audience", "PROGRAM")
                .with(as(dana))
                .with(csrf()))
        .andExpect(redirectedUrl(path + "?facts=notes#facts"));
    page(path + "?facts=notes", dana)
        .andExpect(content().string(containsString("Call the &lt;chief&gt; first")));
    page(path + "?facts=notes", chief).andExpect(content().string(not(containsString("Call the"))));
  }

  @Test
  void aFileIsAddedOnAPlainFormAndWhatIsWrongIsSaidThere() throws Exception {
    byte[] program = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0};
    page(path + "/attachments/new", chief);
    upload("plan.pdf", program)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("“plan.pdf” is not a PDF")));
    upload("plan.txt", "the plan".getBytes(StandardCharsets.UTF_8))
        .andExpect(redirectedUrl(path + "?facts=files#facts"));
    page(path + "?facts=files", chief)
        .andExpect(content().string(containsString("plan.txt")))
        .andExpect(content().string(containsString("Take away")));
  }

  @Test
  void partnersAreNamedAndChanged() throws Exception {
    page(path + "/partners/new", chief);
    mvc.perform(
            post(path + "/partners")
                .param("organisation", "ATF Seattle")
                .param("kind", "ATF")
                .param("contactEmail", "")
                .with(as(chief))
                .with(csrf()))
        .andExpect(redirectedUrl(path + "?facts=partners#facts"));
    page(path + "?facts=partners", chief)
        .andExpect(content().string(containsString("ATF Seattle")))
        .andExpect(content().string(containsString("1 partner")));
  }

  @Test
  void aPartnerContactIsToldApartByAgencyRoleAndAddress() throws Exception {
    Jurisdiction tampa = sample.site("Tampa", "FL");
    Actor contact = sample.person("Lee Park", Role.JURISDICTION, tampa);
    sample.person("Lee Parker", Role.PARTNER);
    String form = path + "/partner-contacts/new";
    page(form + "?find=tampa", dana)
        .andExpect(content().string(containsString("Tampa Police Department · Site · ")))
        .andExpect(content().string(not(containsString("Lee Parker"))))
        .andExpect(content().string(containsString("what its site reads")))
        .andExpect(content().string(containsString("until a coordinator ends it")));
    page(form + "?find=parker", dana).andExpect(content().string(containsString("Partner · ")));
    page(form + "?find=nobodyatall", dana)
        .andExpect(content().string(containsString("Nobody fits")));
    mvc.perform(
            post(path + "/partner-contacts")
                .param("_find", "tampa")
                .param("person", String.valueOf(contact.personId()))
                .with(as(dana))
                .with(csrf()))
        .andExpect(redirectedUrl(path + "?facts=partners#facts"));
    page(path, dana)
        .andExpect(content().string(containsString("Partner contact · Tampa Police Department")));
  }

  @Test
  void amongVeryManyPeopleAPartnerContactIsLookedFor() throws Exception {
    String form = path + "/partner-contacts/new";
    jdbc.sql(
            """
            insert into person (username, name, email)
            select 'crowd' || n, 'A. Crowd ' || n, 'crowd' || n || '@atf.example'
            from generate_series(1, 51) n
            """)
        .update();
    try {
      jdbc.sql(
              "insert into person (username, name, email) values ('zoe', 'Zoe Last', 'z@atf.example')")
          .update();
      page(form, dana)
          .andExpect(content().string(containsString("Only the first 50 by name are offered.")))
          .andExpect(content().string(not(containsString("Zoe Last"))));
      page(form + "?find=zoe", dana)
          .andExpect(content().string(containsString("Zoe Last")))
          .andExpect(content().string(not(containsString("A. Crowd"))))
          .andExpect(content().string(not(containsString("Only the first"))));
    } finally {
      jdbc.sql("delete from person where email like '%@atf.example'").update();
    }
  }

  @Test
  void theRecordShowsEntriesAndChanges() throws Exception {
    sample.as(dana, () -> sample.cases.get(caseFile.id()).assess(Intensity.BRIEF, Priority.HIGH));
    page(path + "/history", chief);
    page(path + "/history?view=changes", chief)
        .andExpect(content().string(containsString("Dana Whitfield")))
        .andExpect(content().string(containsString("<ins>High</ins>")));
  }

  @Test
  void theListSaysWhereEachCaseWaits() throws Exception {
    page("/cases?q=" + caseFile.reference(), dana)
        .andExpect(content().string(containsString("1 case")))
        .andExpect(content().string(containsString("business days late")));
    page("/cases", chief).andExpect(content().string(containsString("Our cases")));
    page("/cases?q=nothing&utm=x", dana)
        .andExpect(content().string(containsString("No case fits these filters")));
    mvc.perform(get("/cases?stage=CLOSED").header("HX-Target", "cases").with(as(dana)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("<main"))));
  }

  @Test
  void theListTellsCasesOfOthersThatMayBeRead() throws Exception {
    Actor neighbour =
        sample.person("Lt. Alma Reyes", Role.JURISDICTION, sample.site("Tacoma", "WA"));
    sample.in(
        () -> {
          sample.people.put(caseFile.id(), neighbour.personId(), CasePart.PARTNER);
          return true;
        });
    page("/cases", neighbour)
        .andExpect(content().string(containsString("shared with you to read")));
    page("/cases", chief)
        .andExpect(content().string(not(containsString("shared with you to read"))));
  }

  private ResultActions page(String address, Actor actor) throws Exception {
    return mvc.perform(get(address).with(as(actor)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("??"))));
  }

  private ResultActions upload(String name, byte[] content) throws Exception {
    return mvc.perform(
        multipart(path + "/attachments")
            .file(new MockMultipartFile("file", name, null, content))
            .param("kind", "POLICY")
            .with(as(chief))
            .with(csrf()));
  }

  private static RequestPostProcessor as(Actor actor) {
    return authentication(new SignedIn(actor));
  }
}
