package org.psptracker.identity.keycloak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keycloak's administration as far as people are compared with it: accounts by the thousand. */
final class FakeDirectory {

  private static final String PARENT = "parent";

  /** An account; the site is the ORI of its group. */
  record Account(String id, String username, String role, @Nullable String site, boolean enabled) {

    Account in(@Nullable String other) {
      return new Account(id, username, role, other, enabled);
    }

    Account disabled() {
      return new Account(id, username, role, site, false);
    }
  }

  final Map<String, Account> accounts = new ConcurrentSkipListMap<>();
  final Map<String, String> sites = new ConcurrentSkipListMap<>();
  final List<String> calls = new CopyOnWriteArrayList<>();
  final List<Map<String, Object>> events = new CopyOnWriteArrayList<>();
  volatile boolean tellsEvents;
  volatile Runnable afterFirstPage = () -> {};

  void clear() {
    accounts.clear();
    sites.clear();
    calls.clear();
    events.clear();
    tellsEvents = false;
    afterFirstPage = () -> {};
  }

  void add(String username, String role, @Nullable String site) {
    String id = "key-" + username;
    accounts.put(id, new Account(id, username, role, site, true));
  }

  void addSite(String ori) {
    sites.put("group-" + ori, ori);
  }

  /** Somebody is put into another site there, by hand. */
  void move(String username, @Nullable String site) {
    accounts.computeIfPresent("key-" + username, (id, account) -> account.in(site));
    event("GROUP_MEMBERSHIP", "users/key-" + username + "/groups/group-" + site);
  }

  void event(String type, String path) {
    events.add(
        Map.of("time", System.currentTimeMillis(), "resourceType", type, "resourcePath", path));
  }

  /** What is at that address below the realm; null for nothing. */
  @Nullable Object answer(String path, Map<String, String> query) {
    calls.add(path);
    String[] part = path.substring(1).split("/");
    return switch (part[0] + "/" + part.length) {
      case "/1" -> realm();
      case "users/1" -> users(query);
      case "users/2" -> find(part[1]);
      case "users/3" -> groupsOf(part[1]);
      case "roles/3" ->
          part[2].equals("groups")
              ? List.of()
              : page(accounts().filter(one -> one.role().equals(part[1])).map(this::user), query);
      case "groups/1" -> groups(query);
      case "groups/3" ->
          part[2].equals("children")
              ? page(sites.keySet().stream().map(this::group), query)
              : page(
                  accounts().filter(one -> part[1].equals("group-" + one.site())).map(this::user),
                  query);
      case "admin-events/1" -> tellsEvents ? page(events.stream(), query) : null;
      default -> null;
    };
  }

  private Map<String, Object> realm() {
    return Map.of("realm", "fake", "adminEventsEnabled", tellsEvents);
  }

  private Object users(Map<String, String> query) {
    Object page = page(accounts().map(this::user), query);
    if (Objects.equals(query.get("first"), "0")) {
      afterFirstPage.run();
    }
    return page;
  }

  private @Nullable Object find(String id) {
    Account account = accounts.get(id);
    return account == null ? null : user(account);
  }

  private @Nullable Object groupsOf(String id) {
    Account account = accounts.get(id);
    if (account == null) {
      return null;
    }
    return account.site() == null ? List.of() : List.of(group("group-" + account.site()));
  }

  private Object groups(Map<String, String> query) {
    return query.containsKey("search")
        ? List.of(Map.of("id", PARENT, "name", "jurisdictions", "path", "/jurisdictions"))
        : List.of();
  }

  /** In order of username, as Keycloak's list is. */
  private Stream<Account> accounts() {
    return accounts.values().stream().sorted(Comparator.comparing(Account::username));
  }

  private Map<String, Object> user(Account account) {
    Map<String, Object> user = new LinkedHashMap<>();
    user.put("id", account.id());
    user.put("username", account.username());
    user.put("firstName", "Name of");
    user.put("lastName", account.username());
    user.put("email", account.username() + "@psp.example");
    user.put("emailVerified", true);
    user.put("enabled", account.enabled());
    return user;
  }

  private Map<String, Object> group(String id) {
    String ori = sites.getOrDefault(id, id.replace("group-", ""));
    return Map.of(
        "id",
        id,
        "name",
        id,
        "path",
        "/jurisdictions/" + id,
        "attributes",
        new TreeMap<>(Map.of("ori", List.of(ori), "usState", List.of("OH"))));
  }

  private static List<Object> page(Stream<? extends Object> all, Map<String, String> query) {
    return new ArrayList<>(
        all.skip(Long.parseLong(query.getOrDefault("first", "0")))
            .limit(Long.parseLong(query.getOrDefault("max", "100")))
            .toList());
  }

  long callsTo(String pattern) {
    return calls.stream().filter(path -> path.matches(pattern)).count();
  }
}
