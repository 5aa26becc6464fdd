package org.psptracker.identity.embedded;

import java.io.IOException;
import org.psptracker.identity.Accounts;
import org.psptracker.identity.ChainRules;
import org.psptracker.identity.Challenge;
import org.psptracker.identity.OnNoIssuer;
import org.psptracker.identity.People;
import org.psptracker.identity.PeopleDirectory;
import org.psptracker.identity.ToRoleHome;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Demo people: HTTP Basic for the API, a sign-in page and a session for pages. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Conditional(OnNoIssuer.class)
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

  @Bean
  Accounts noAccounts() {
    return new NoAccounts();
  }

  @Bean
  Challenge basicChallenge() {
    return cause -> "Basic realm=\"PSP Case Tracker\"";
  }

  @Bean
  @Order(1)
  SecurityFilterChain api(HttpSecurity http, ChainRules rules) throws Exception {
    return rules
        .api(http)
        .httpBasic(basic -> basic.authenticationEntryPoint(rules.unauthenticated()))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http, ChainRules rules) throws Exception {
    return rules
        .pages(http, "/demo/person")
        .formLogin(
            form ->
                form.loginPage("/sign-in")
                    .failureUrl("/sign-in?error")
                    .successHandler(new ToRoleHome()))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signedOut"))
        .build();
  }
}
