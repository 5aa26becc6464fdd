package org.psptracker.demo;

import java.io.IOException;
import org.psptracker.identity.OnIssuer;
import org.psptracker.identity.People;
import org.psptracker.identity.PeopleDirectory;
import org.psptracker.identity.embedded.DemoPeople;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * The invented people where a provider signs people in: rows without a key of the provider's, to
 * which its people of the same usernames are linked.
 */
@Configuration(proxyBeanMethods = false)
@DemoOnly
@Conditional(OnIssuer.class)
class DemoPeopleBesideIssuer {

  @Bean
  DemoPeople demoPeople(People people, PeopleDirectory directory) throws IOException {
    return new DemoPeople(people, directory);
  }
}
