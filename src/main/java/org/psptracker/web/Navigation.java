package org.psptracker.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which pages are offered to whom. */
@Component
class Navigation {

  private record Entry(String href, String labelKey, Set<Role> roles) {}

  private static final String INBOX = "/inbox";

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry("/cases", "nav.our-cases", Set.of(Role.JURISDICTION)),
          new Entry("/requests/new", "nav.new-request", Set.of(Role.JURISDICTION)),
          new Entry(INBOX, "nav.our-tasks", Set.of(Role.JURISDICTION)),
          new Entry(INBOX, "nav.inbox", Set.of(Role.COORDINATOR, Role.EXPERT, Role.LEADERSHIP)),
          new Entry(
              "/cases",
              "nav.cases",
              Set.of(Role.COORDINATOR, Role.EXPERT, Role.LEADERSHIP, Role.PARTNER)),
          // a coordinator writes down the request of a site that telephones
          new Entry("/requests/new", "nav.new-request", Set.of(Role.COORDINATOR)),
          new Entry("/experts", "nav.experts", Set.of(Role.COORDINATOR, Role.LEADERSHIP)),
          new Entry("/experts/me", "nav.my-profile", Set.of(Role.EXPERT)),
          new Entry("/insight", "nav.insight", Set.of(Role.LEADERSHIP)),
          new Entry("/people", "nav.people", Set.of(Role.COORDINATOR, Role.ADMIN)),
          new Entry("/operations", "nav.operations", Set.of(Role.ADMIN)),
          new Entry("/audit", "nav.record", Set.of(Role.ADMIN)));

  private final ObjectProvider<InboxCount> inboxes;
  private final ObjectProvider<NavCount> counts;

  Navigation(ObjectProvider<InboxCount> inboxes, ObjectProvider<NavCount> counts) {
    this.inboxes = inboxes;
    this.counts = counts;
  }

  List<NavItem> of(Actor actor, String path) {
    return ENTRIES.stream()
        .filter(entry -> entry.roles().stream().anyMatch(actor::is))
        .map(entry -> item(entry, actor, path))
        .toList();
  }

  private NavItem item(Entry entry, Actor actor, String path) {
    boolean current = path.equals(entry.href()) || path.startsWith(entry.href() + "/");
    return new NavItem(entry.href(), entry.labelKey(), count(entry.href(), actor), current);
  }

  private @Nullable Long count(String href, Actor actor) {
    if (href.equals(INBOX)) {
      InboxCount known = inboxes.getIfAvailable();
      return known == null ? null : known.openFor(actor);
    }
    return counts.stream()
        .filter(count -> count.href().equals(href))
        .findFirst()
        .map(count -> count.waitingFor(actor))
        .orElse(null);
  }
}
