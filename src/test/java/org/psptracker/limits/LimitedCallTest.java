package org.psptracker.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.psptracker.identity.RequestPath;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is limited is what can be called: an address that moves takes its limit along. */
@SpringBootTest
class LimitedCallTest {

  /** Answered by filters; that the form of the sign-in counts is seen where it is sent. */
  private static final Set<String> FILTERS =
      Set.of(
          "GET "
              + OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI
              + "/x",
          "GET " + OAuth2LoginAuthenticationFilter.DEFAULT_FILTER_PROCESSES_URI.replace("*", "x"),
          "POST /sign-in");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping endpoints;

  @Test
  void everyLimitCountsCallsThatThereAre() {
    Set<String> there = addresses();
    List<LimitedCall> limited = new ArrayList<>(AddressLimits.COUNTED);
    limited.addAll(PersonLimits.COUNTED);
    limited.addAll(SignInLimits.COUNTED);
    assertThat(limited)
        .filteredOn(call -> there.stream().noneMatch(address -> counts(call, address)))
        .isEmpty();
  }

  @Test
  void nothingIsLedPastByTheSpellingOfAnAddress() {
    assertThat(pathOf("/ask%2Dfor-access")).isEqualTo("/ask-for-access");
    assertThat(pathOf("/%61pi/me;a=b")).isEqualTo("/api/me");
    assertThat(pathOf("/surveys/a%0A%E2%80%A8b")).isEqualTo("/surveys/a\n\u2028b");
    assertThat(LimitedCall.of(AddressLimits.COUNTED, call("/surveys/a%0A%E2%80%A8b")))
        .containsExactly(Rule.SURVEYS);
    MockHttpServletRequest charset = call("/%61pi/me");
    charset.setContentType("text/plain;charset=UTF-16");
    assertThat(RequestPath.of(charset)).isEqualTo("/api/me");
    MockHttpServletRequest below = call("/psp/%61pi/me");
    below.setContextPath("/psp");
    assertThat(RequestPath.of(below)).isEqualTo("/api/me");
  }

  private static String pathOf(String sent) {
    return RequestPath.of(call(sent));
  }

  private static MockHttpServletRequest call(String sent) {
    return new MockHttpServletRequest("GET", sent);
  }

  private static boolean counts(LimitedCall call, String address) {
    String[] parts = address.split(" ", 2);
    return call.counts(parts[0], parts[1]);
  }

  private Set<String> addresses() {
    Stream<String> mapped =
        endpoints.getHandlerMethods().keySet().stream()
            .flatMap(
                mapping ->
                    mapping.getPatternValues().stream()
                        .map(pattern -> pattern.replaceAll("\\{[^}]+}", "x"))
                        .flatMap(
                            path ->
                                mapping.getMethodsCondition().getMethods().stream()
                                    .map(RequestMethod::name)
                                    .map(method -> method + " " + path)));
    return Stream.concat(mapped, FILTERS.stream()).collect(Collectors.toSet());
  }
}
