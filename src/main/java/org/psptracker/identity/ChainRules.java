package org.psptracker.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.stereotype.Component;

/** What the filter chains of all sign-in adapters have in common; each adds how people sign in. */
@Component
public class ChainRules {

  private final Unauthenticated unauthenticated;
  private final SecurityHeaders headers;

  ChainRules(Unauthenticated unauthenticated, SecurityHeaders headers) {
    this.unauthenticated = unauthenticated;
    this.headers = headers;
  }

  /** Stateless, so there is no session to ride on and no token against that to send along. */
  public HttpSecurity api(HttpSecurity http) throws Exception {
    return http.securityMatcher("/api/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    // browsers send remembered Basic credentials along with other sites' forms too
                    .requestMatchers(ChainRules::isForeignChange)
                    .denyAll()
                    .requestMatchers(OpenAddresses.API.toArray(String[]::new))
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .exceptionHandling(
            errors ->
                errors
                    .authenticationEntryPoint(unauthenticated)
                    .accessDeniedHandler(unauthenticated))
        .headers(headers);
  }

  /**
   * Pages with a session, a token in every form, and a sign-in page for whoever has not signed in.
   *
   * @param alsoOpen what the adapter itself opens beside {@link OpenAddresses}
   */
  public HttpSecurity pages(HttpSecurity http, String... alsoOpen) throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(OpenAddresses.PAGES.toArray(String[]::new))
                    .permitAll()
                    .requestMatchers(alsoOpen)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .requestCache(pages -> pages.requestCache(new AskedPage()))
        .exceptionHandling(
            errors ->
                errors
                    .defaultAuthenticationEntryPointFor(
                        unauthenticated, request -> request.getHeader("HX-Request") != null)
                    .accessDeniedHandler(unauthenticated))
        .headers(headers);
  }

  /** The headers that every answer has. */
  public Customizer<HeadersConfigurer<HttpSecurity>> headers() {
    return headers;
  }

  /** Answers whoever calls the API without credentials, or with bad ones. */
  public Unauthenticated unauthenticated() {
    return unauthenticated;
  }

  private static boolean isForeignChange(HttpServletRequest request) {
    return "cross-site".equals(request.getHeader("Sec-Fetch-Site"))
        && !request.getMethod().equals("GET");
  }
}
