package org.psptracker.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.Actor;
import org.psptracker.identity.SignedIn;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** People who call addresses. */
@Component
class Visitors {

  private final WebApplicationContext application;
  private @Nullable MockMvc calls;

  Visitors(WebApplicationContext application) {
    this.application = application;
  }

  Visitor visitor(String name, @Nullable Actor actor) {
    MockMvc made = calls;
    if (made == null) {
      made =
          MockMvcBuilders.webAppContextSetup(application)
              .apply(SecurityMockMvcConfigurers.springSecurity())
              .build();
      calls = made;
    }
    return new Visitor(name, actor, made);
  }

  /** One of them; without an actor, nobody is signed in. */
  record Visitor(String name, @Nullable Actor actor, MockMvc calls) {

    /** What pages send along unseen. */
    private static final Map<String, String> SENT_ALONG =
        Map.of("_version", "1", "to", "1", "until", "2030-01-07");

    int status(String method, String address) throws Exception {
      return call(method, address).getStatus();
    }

    String text(String address) throws Exception {
      return call("GET", address).getContentAsString();
    }

    private MockHttpServletResponse call(String method, String address) throws Exception {
      MockHttpServletRequestBuilder request = request(method, URI.create(address));
      if (actor != null) {
        request.with(authentication(new SignedIn(actor)));
      }
      if (!address.startsWith("/api/")) {
        request.accept(MediaType.TEXT_HTML, MediaType.ALL);
        if (!method.equals("GET")) {
          request.with(csrf());
          SENT_ALONG.forEach(request::param);
        }
      }
      return calls.perform(request).andReturn().getResponse();
    }

    /** A change comes with an empty body, or with an empty file where files are taken. */
    private static MockHttpServletRequestBuilder request(String method, URI address) {
      if (method.equals("POST")
          && address.getPath().matches(".*/(attachments|letter)|/cases/.*/measures")) {
        return MockMvcRequestBuilders.multipart(address)
            .file(new MockMultipartFile("file", "empty.txt", "text/plain", new byte[0]))
            .file(new MockMultipartFile("_letter", "empty.txt", "text/plain", new byte[0]));
      }
      MockHttpServletRequestBuilder request =
          MockMvcRequestBuilders.request(HttpMethod.valueOf(method), address);
      if (address.getPath().startsWith("/api/") && !method.equals("GET")) {
        request.contentType(MediaType.APPLICATION_JSON).content("{}").header("If-Match", "\"1\"");
      }
      return request;
    }
  }
}
