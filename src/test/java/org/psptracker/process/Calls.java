package org.psptracker.process;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.Map;
import org.psptracker.identity.Actor;
import org.psptracker.identity.SignedIn;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Pages and API calls of a person, through everything but the network. */
@Component
public class Calls {

  private final WebApplicationContext application;
  private final ObjectMapper json = new ObjectMapper();

  Calls(WebApplicationContext application) {
    this.application = application;
  }

  public MockHttpServletResponse get(Actor actor, String address) {
    return perform(actor, builder("GET", address));
  }

  /** Sends a page's form. */
  public MockHttpServletResponse post(Actor actor, String address, Map<String, String> fields) {
    MockHttpServletRequestBuilder request = builder("POST", address);
    request.with(csrf()).accept(MediaType.TEXT_HTML, MediaType.ALL);
    fields.forEach(request::param);
    return perform(actor, request);
  }

  /** Sends JSON with the version as {@code If-Match}. */
  public MockHttpServletResponse send(
      Actor actor, String method, String address, JsonNode body, int version) {
    MockHttpServletRequestBuilder request = builder(method, address);
    request
        .contentType(MediaType.APPLICATION_JSON)
        .content(body.toString())
        .header("If-Match", "\"" + version + "\"");
    return perform(actor, request);
  }

  public MockHttpServletResponse perform(Actor actor, MockHttpServletRequestBuilder request) {
    MockMvc calls =
        MockMvcBuilders.webAppContextSetup(application)
            .apply(SecurityMockMvcConfigurers.springSecurity())
            .build();
    try {
      return calls
          .perform(request.with(authentication(new SignedIn(actor))))
          .andReturn()
          .getResponse();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  public JsonNode json(MockHttpServletResponse response) {
    try {
      return json.readTree(response.getContentAsString());
    } catch (java.io.IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  public static String text(MockHttpServletResponse response) {
    try {
      return response.getContentAsString();
    } catch (java.io.IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static MockHttpServletRequestBuilder builder(String method, String address) {
    return MockMvcRequestBuilders.request(HttpMethod.valueOf(method), URI.create(address));
  }
}
