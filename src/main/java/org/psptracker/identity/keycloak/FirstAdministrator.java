package org.psptracker.identity.keycloak;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.psptracker.identity.AccountEvent;
import org.psptracker.identity.People;
import org.psptracker.identity.PeopleDirectory;
import org.psptracker.identity.PeopleDirectory.Entry;
import org.psptracker.identity.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters the first administrator where the provider knows no roles: only administrators could enter
 * one otherwise, and there is none yet.
 */
@Component
@WithProvider
class FirstAdministrator {

  private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

  private final String username;
  private final People people;
  private final PeopleDirectory directory;
  private final ApplicationEventPublisher events;

  FirstAdministrator(
      @Value("${psp.identity.first-administrator:}") String username,
      People people,
      PeopleDirectory directory,
      ApplicationEventPublisher events) {
    this.username = username.strip().toLowerCase(Locale.ROOT);
    this.people = people;
    this.directory = directory;
    this.events = events;
  }

  @EventListener(ApplicationStartedEvent.class)
  @Transactional
  public void enter() {
    if (username.isEmpty() || !people.withRole(Role.ADMIN).isEmpty()) {
      return;
    }
    people
        .byUsername(username)
        .ifPresentOrElse(
            known -> log.warn("{} is entered already, and is made no administrator.", username),
            this::add);
  }

  private void add() {
    String address = username.contains("@") ? username : "";
    directory.add(new Entry(username, username, "", address, "", Set.of(Role.ADMIN), null));
    events.publishEvent(AccountEvent.done("enter-first-administrator", username, Map.of()));
    log.info("The first administrator was entered; they sign in with the provider's account.");
  }
}
