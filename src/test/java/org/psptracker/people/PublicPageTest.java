package org.psptracker.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.psptracker.identity.People;
import org.psptracker.web.LinkSecret;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What strangers may do, and what they do not learn by it. */
@SpringBootTest
@AutoConfigureMockMvc
class PublicPageTest {

  private static final AtomicInteger HOSTS = new AtomicInteger();

  @Autowired private MockMvc mvc;
  @Autowired private AskForAccess access;
  @Autowired private AccessRows rows;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  @Test
  void theAnswerIsTheSameForWhatIsKnownAndWhatIsNot() throws Exception {
    AccessForm fresh = Asked.somebody();
    String known = people.byUsername("coordinator1").orElseThrow().email();
    for (AccessForm form :
        new AccessForm[] {
          fresh, fresh, Asked.of(known, fresh.ori()), Asked.of(known, "OH1234567")
        }) {
      ask(Asked.json(form))
          .andExpect(redirectedUrl("/ask-for-access/sent"))
          .andExpect(content().string(""));
    }
    mvc.perform(get("/ask-for-access/sent")).andExpect(status().isOk());
  }

  @Test
  void whatWasTypedComesBackWithWhatIsWrong() throws Exception {
    ObjectNode typed =
        Asked.json(Asked.somebody()).put("ori", "OH12").put("email", "nobody").put("need", "<b>");
    typed.remove("phone");
    ask(typed)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("id=\"field-ori-error\"")))
        .andExpect(content().string(containsString("An ORI has nine characters")))
        .andExpect(content().string(containsString("id=\"field-email-error\"")))
        .andExpect(content().string(containsString("id=\"field-phone-error\"")))
        .andExpect(content().string(containsString("value=\"OH12\"")))
        .andExpect(content().string(containsString("&lt;b&gt;")))
        .andExpect(content().string(not(containsString("<b>&lt;"))));
  }

  @Test
  void anOriIsTakenAsPeopleWriteIt() throws Exception {
    AccessForm form = Asked.somebody();
    String written =
        form.ori().substring(0, 2).toLowerCase(Locale.ROOT) + " " + form.ori().substring(2);
    ask(Asked.json(form).put("ori", written)).andExpect(redirectedUrl("/ask-for-access/sent"));
    assertThat(ori(form.email())).isEqualTo(form.ori());
  }

  @Test
  void nothingButTheFieldsOfThePageIsTaken() throws Exception {
    AccessForm form = Asked.somebody();
    ask(Asked.json(form).put("state", "CONFIRMED").put("provenAt", "2026-01-01T00:00:00Z"))
        .andExpect(status().isUnprocessableEntity());
    assertThat(
            jdbc.sql("select count(*) from access_request where email = ?")
                .param(form.email())
                .query(Long.class)
                .single())
        .isZero();
    mvc.perform(
            post("/api/access-requests")
                .with(httpBasic("coordinator1", "psp-demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(Asked.json(Asked.somebody()).put("state", "CONFIRMED").toString()))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("state"));
    mvc.perform(
            post("/api/people")
                .with(httpBasic("admin", "psp-demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    """
                    {"name": "A", "email": "a@b.example", "roles": ["EXPERT"], "active": true,
                     "subject": "x", "username": "admin"}
                    """))
        .andExpect(status().isBadRequest());
  }

  @Test
  void aFormOfAnotherSiteIsRefused() throws Exception {
    mvc.perform(post("/ask-for-access").with(elsewhere()).param("agency", "A"))
        .andExpect(status().isForbidden());
  }

  @Test
  void aLinkProvesAnAddressOnceAndNotByLookingAtIt() throws Exception {
    AccessRequest request = access.ask(Asked.somebody(), null);
    LinkSecret link = LinkSecret.draw();
    mailed(request, link, AskForAccess.LINK_LASTS);
    String path = "/ask-for-access/proof/" + link.text();
    mvc.perform(get(path)).andExpect(status().isOk());
    assertThat(rows.find(request.id())).get().matches(r -> r.provenAt() == null);
    mvc.perform(post(path).with(csrf()).with(elsewhere())).andExpect(status().isOk());
    assertThat(rows.find(request.id())).get().matches(r -> r.provenAt() != null);
    mvc.perform(post(path).with(csrf()).with(elsewhere())).andExpect(status().isGone());
    mvc.perform(get(path))
        .andExpect(status().isGone())
        .andExpect(content().string(containsString("confirmed already")));
    mvc.perform(get("/ask-for-access/proof/guessed"))
        .andExpect(status().isGone())
        .andExpect(content().string(not(containsString("confirmed already"))));
    mvc.perform(post("/ask-for-access/proof/guessed").with(csrf()).with(elsewhere()))
        .andExpect(status().isGone());
  }

  @Test
  void aLinkThatIsTooOldProvesNothing() throws Exception {
    AccessRequest request = access.ask(Asked.somebody(), null);
    LinkSecret link = LinkSecret.draw();
    mailed(request, link, Duration.ofSeconds(-1));
    mvc.perform(post("/ask-for-access/proof/" + link.text()).with(csrf()).with(elsewhere()))
        .andExpect(status().isGone());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dana.whitlock@lakeview,example",
        "a@b",
        "dana@lakeview",
        "dana@@lakeview.example",
        "dana whitlock@lakeview.example",
        "dana@lakeview.example.",
        "dana@.example",
        "dana.@lakeview.example",
        "dana@192.0.2.1"
      })
  void anAddressThatCannotGetMailIsNotTaken(String email) throws Exception {
    ask(Asked.json(Asked.somebody()).put("email", email))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Enter a whole e-mail address")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"call me", "911", "0000x1", "555 01"})
  void whatIsNoTelephoneNumberIsNotTaken(String phone) throws Exception {
    ask(Asked.json(Asked.somebody()).put("phone", phone))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Enter a telephone number")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(419) 555-0100", "+1 419.555.0100", "419-555-0100 ext. 12", "555-0100,x3"})
  void aTelephoneNumberIsTakenAsPeopleWriteIt(String phone) throws Exception {
    ask(Asked.json(Asked.somebody()).put("phone", phone))
        .andExpect(redirectedUrl("/ask-for-access/sent"));
  }

  @Test
  void whoeverAskedSeesTheAddressTheyTypedAndCorrectsItInTheSameRequest() throws Exception {
    AccessForm form = Asked.somebody();
    Cookie[] session = sessionOf(ask(Asked.json(form)));
    mvc.perform(get("/ask-for-access/sent").cookie(session))
        .andExpect(content().string(containsString(form.email())));
    mvc.perform(get("/ask-for-access").param("correct", "").cookie(session))
        .andExpect(content().string(containsString("value=\"" + form.email() + "\"")));
    mvc.perform(
            call(Asked.json(form).put("email", "right." + form.email()))
                .param("_correct", "yes")
                .cookie(session))
        .andExpect(redirectedUrl("/ask-for-access/sent"));
    assertThat(waitingOf(form.ori())).containsExactly("right." + form.email());
  }

  @Test
  void nobodyCorrectsWhatSomebodyElseAsked() throws Exception {
    AccessForm form = Asked.somebody();
    access.ask(form, null);
    Cookie[] session = sessionOf(ask(Asked.json(form)));
    mvc.perform(
            call(Asked.json(form).put("email", "mine." + form.email()))
                .param("_correct", "yes")
                .cookie(session))
        .andExpect(redirectedUrl("/ask-for-access/sent"));
    assertThat(waitingOf(form.ori()))
        .containsExactlyInAnyOrder(form.email(), "mine." + form.email());
  }

  @Test
  void whereNoMailIsSentNoSecretIsKept() {
    AccessRequest request = access.ask(Asked.somebody(), null);
    assertThat(request.proofUntil()).isNull();
    assertThat(
            jdbc.sql("select count(*) from notice where kind = 'address-proof'")
                .query(Long.class)
                .single())
        .isZero();
  }

  private ResultActions ask(ObjectNode typed) throws Exception {
    return mvc.perform(call(typed));
  }

  private static MockHttpServletRequestBuilder call(ObjectNode typed) {
    MockHttpServletRequestBuilder call = post("/ask-for-access").with(csrf()).with(elsewhere());
    typed.properties().forEach(entry -> call.param(entry.getKey(), entry.getValue().asText()));
    return call;
  }

  private static Cookie[] sessionOf(ResultActions answer) {
    return answer.andReturn().getResponse().getCookies();
  }

  private List<String> waitingOf(String ori) {
    return jdbc.sql("select email from access_request where ori = ? and state = 'WAITING'")
        .param(ori)
        .query(String.class)
        .list();
  }

  private void mailed(AccessRequest request, LinkSecret link, Duration lasts) {
    Instant at = request.askedAt();
    rows.linkMailed(request.id(), link.hash(), at.plus(lasts));
  }

  /** Whoever asks often from one address waits; these come from many. */
  private static RequestPostProcessor elsewhere() {
    int host = HOSTS.incrementAndGet();
    return request -> {
      request.setRemoteAddr("192.0.2." + host);
      return request;
    };
  }

  private String ori(String email) {
    return jdbc.sql("select ori from access_request where email = ?")
        .param(email)
        .query(String.class)
        .single();
  }
}
