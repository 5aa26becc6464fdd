package org.psptracker.intake;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

/** The letter comes with the last page of a request; what is wrong with it loses nothing. */
@SpringBootTest(classes = StagesSlice.class)
@AutoConfigureMockMvc
class LetterOfSupportTest {

  @Autowired private Requests requests;
  @Autowired private MockMvc mvc;

  private Actor chief;

  @BeforeEach
  void people() {
    chief = requests.person("Maria Kovacs", Role.JURISDICTION, requests.site("Springfield"));
  }

  @Test
  void aWrongLetterIsNamedAtItsFieldAndNothingTypedIsLost() throws Exception {
    String draft = begin();
    for (String url : new String[] {draft + "/help", draft + "/letter"}) {
      mvc.perform(upload(url, "virus.pdf", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0}))
          .andExpect(status().isUnprocessableEntity())
          .andExpect(
              content()
                  .string(
                      allOf(
                          containsString(
                              "Letter of support: “virus.pdf” is not a PDF, a Word document"),
                          containsString("href=\"#field-letter\""),
                          containsString("id=\"field-letter-error\""))));
    }
    mvc.perform(get(draft + "/help").with(as(chief)))
        .andExpect(content().string(containsString("The state helps too.")));
  }

  @Test
  void aLetterThatIsTooLargeIsNamedWithItsSize() throws Exception {
    String draft = begin();
    byte[] large = new byte[11 * 1024 * 1024];
    large[0] = '%';
    mvc.perform(upload(draft + "/help", "big.pdf", large))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("“big.pdf” is 11 MB; at most 10 MB."),
                        containsString("up to 10 MB"),
                        containsString("The state helps too."))));
  }

  private MockHttpServletRequestBuilder upload(String url, String name, byte[] content) {
    return multipart(url)
        .file(new MockMultipartFile("_letter", name, "application/pdf", content))
        .param("urgency", "URGENT")
        .param("otherAssistance", "The state helps too.")
        .with(as(chief))
        .with(csrf());
  }

  private String begin() throws Exception {
    String url =
        Objects.requireNonNull(
            mvc.perform(post("/requests/drafts").with(as(chief)).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    return url.replace("/agency", "");
  }

  private static RequestPostProcessor as(Actor actor) {
    return authentication(new SignedIn(actor));
  }
}
