package org.psptracker.identity.embedded;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.psptracker.identity.People;
import org.psptracker.identity.PeopleDirectory;
import org.psptracker.identity.SecurityHeaders;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Demo people: HTTP Basic for the API, a sign-in page and a session for pages. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class EmbeddedIdentityConfiguration {

  EmbeddedIdentityConfiguration(Environment environment, ServerProperties server) {
    LoopbackOnly.require(environment, server.getAddress());
  }

  @Bean
  DemoPeople demoPeople(People people, PeopleDirectory directory) throws IOException {
    return new DemoPeople(people, directory);
  }

  @Bean
  DemoPassword demoPassword(
      People people, @Value("${psp.identity.demo-password:psp-demo}") String password) {
    return new DemoPassword(people, password);
  }

  /** Stateless, so there is no session to ride on and no token against that to send along. */
  @Bean
  @Order(1)
  SecurityFilterChain api(HttpSecurity http, Unauthenticated unauthenticated) throws Exception {
    return http.securityMatcher("/api/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    // browsers send remembered Basic credentials along with other sites' forms too
                    .requestMatchers(EmbeddedIdentityConfiguration::isForeignChange)
                    .denyAll()
                    .requestMatchers(
                        "/api/openapi.json", "/api/openapi.json.yaml", "/api/docs", "/api/docs/**")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .httpBasic(basic -> basic.authenticationEntryPoint(unauthenticated))
        .exceptionHandling(
            errors ->
                errors
                    .authenticationEntryPoint(unauthenticated)
                    .accessDeniedHandler(unauthenticated))
        .headers(new SecurityHeaders())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http, Unauthenticated unauthenticated) throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/", "/assets/**", "/error", "/sign-in", "/demo/person")
                    .permitAll()
                    .requestMatchers("/actuator/health", "/actuator/health/**", "/favicon.ico")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(
            form ->
                form.loginPage("/sign-in")
                    .failureUrl("/sign-in?error")
                    .successHandler(new ToRoleHome()))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signedOut"))
        .exceptionHandling(
            errors ->
                errors
                    .defaultAuthenticationEntryPointFor(
                        unauthenticated, request -> request.getHeader("HX-Request") != null)
                    .accessDeniedHandler(unauthenticated))
        .headers(new SecurityHeaders())
        .build();
  }

  private static boolean isForeignChange(HttpServletRequest request) {
    return "cross-site".equals(request.getHeader("Sec-Fetch-Site"))
        && !request.getMethod().equals("GET");
  }
}
