package org.psptracker.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.Jurisdictions;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.identity.Role;
import org.psptracker.identity.RoleHome;
import org.psptracker.identity.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages on which coordinators add and change people, and decide on requests. */
@SpringBootTest
@AutoConfigureMockMvc
class PersonPagesTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired private MockMvc mvc;
  @Autowired private AskForAccess access;
  @Autowired private AccessRows rows;
  @Autowired private People people;
  @Autowired private Jurisdictions sites;

  @Test
  void aSiteThatDoesNotGoWithTheRoleIsLeftOutAndThatIsSaid() throws Exception {
    AccessRequest request = access.ask(Asked.somebody(), null);
    String site = String.valueOf(sites.add(Asked.newSite(request).site(true)).id());
    String page = Objects.requireNonNull(location(add("jurisdiction", site)));
    String path = page.substring(0, page.indexOf('?'));
    String saved =
        Objects.requireNonNull(
            location(
                mvc.perform(
                    post(path + "/change")
                        .param("_version", "1")
                        .param("name", "Robin Ash")
                        .param("email", "robin.ash." + NUMBER.incrementAndGet() + "@psp.example")
                        .param("roles", "expert")
                        .param("jurisdictionId", site)
                        .with(coordinator())
                        .with(csrf()))));
    mvc.perform(get(saved).with(coordinator()))
        .andExpect(content().string(containsString("The site was left out")));
  }

  @Test
  void aPartnerHasNoOtherRoleAndBeginsAtTheCasesSharedWithThem() throws Exception {
    String page = Objects.requireNonNull(location(add("partner", "")));
    long id = Long.parseLong(page.replaceAll("\\D", ""));
    Person partner = people.get(id);
    assertThat(partner.roles()).containsExactly(Role.PARTNER);
    assertThat(RoleHome.of(partner.actor())).isEqualTo("/cases");
    mvc.perform(get("/cases").with(authentication(new SignedIn(partner.actor()))))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("PSP-20"))));
    mvc.perform(
            post("/people")
                .param("name", "Robin Ash")
                .param("email", "robin@two.example")
                .param("roles", "partner", "expert")
                .with(coordinator())
                .with(csrf()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Partners have no other role.")));
  }

  @Test
  void theListOfThoseWhoWaitHasTheirAddresses() throws Exception {
    AccessRequest request = access.ask(Asked.somebody(), null);
    mvc.perform(
            get("/people")
                .param("after", AccessPosition.behind(request.askedAt().minusMillis(1), request))
                .with(coordinator()))
        .andExpect(content().string(containsString(request.email())));
  }

  @Test
  void theAddressOfSomebodyWhoAskedIsCorrectedAndAMistypedOneIsNot() throws Exception {
    AccessRequest request = access.ask(Asked.somebody(), null);
    String path = "/people/requests/" + request.id() + "/address";
    mvc.perform(get(path).with(coordinator()))
        .andExpect(content().string(containsString("value=\"" + request.email() + "\"")));
    mvc.perform(correct(path, request, "dana@lakeview"))
        .andExpect(status().isUnprocessableEntity());
    mvc.perform(correct(path, request, "right." + request.email()))
        .andExpect(status().is3xxRedirection());
    assertThat(rows.find(request.id()))
        .get()
        .matches(one -> one.email().equals("right." + request.email()));
  }

  private RequestPostProcessor coordinator() {
    return authentication(new SignedIn(people.byUsername("coordinator1").orElseThrow().actor()));
  }

  private MockHttpServletRequestBuilder correct(String path, AccessRequest request, String email) {
    return post(path)
        .param("_version", String.valueOf(request.version()))
        .param("email", email)
        .with(coordinator())
        .with(csrf());
  }

  private ResultActions add(String role, String site) throws Exception {
    return mvc.perform(
        post("/people")
            .param("name", "Robin Ash")
            .param("email", "robin" + NUMBER.incrementAndGet() + "@psp.example")
            .param("roles", role)
            .param("jurisdictionId", site)
            .with(coordinator())
            .with(csrf()));
  }

  private static @Nullable String location(ResultActions answer) {
    return answer.andReturn().getResponse().getRedirectedUrl();
  }
}
