package org.psptracker.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom keys and usernames of entries stand for. */
@Component
class NamedPeople {

  private static final int MOST = 100;

  /** A key, as entries write it. */
  private static final String KEY = "\\d{1,18}";

  private static final String SELECT =
      """
      select p.id, p.username, p.name, j.name as agency
      from person p left join jurisdiction j on j.id = p.jurisdiction_id
      """;

  private final JdbcClient jdbc;

  NamedPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A person as they are now.
   *
   * @param agency null for people of no site
   */
  record Named(long id, String username, String name, @Nullable String agency) {}

  /** By key and by username, whatever of it was given; those who are not known are left out. */
  Map<String, Named> of(Collection<String> keysAndUsernames) {
    Map<String, Named> known = new HashMap<>();
    if (keysAndUsernames.isEmpty()) {
      return known;
    }
    String[] texts = keysAndUsernames.toArray(String[]::new);
    Long[] keys =
        keysAndUsernames.stream()
            .filter(text -> text.matches(KEY))
            .map(Long::valueOf)
            .toArray(Long[]::new);
    jdbc.sql(SELECT + " where p.username = any(:texts) or p.id = any(:keys)")
        .param("texts", texts)
        .param("keys", keys)
        .query(Named.class)
        .list()
        .forEach(
            one -> {
              known.put(one.username(), one);
              known.put(Long.toString(one.id()), one);
            });
    return known;
  }

  Optional<String> site(long key) {
    return jdbc.sql("select name from jurisdiction where id = ?")
        .param(key)
        .query(String.class)
        .optional();
  }

  /** Under which names and keys entries speak of whoever this finds: username, key or name. */
  AuditFilter.About about(String typed) {
    String text = typed.strip();
    List<Named> found =
        jdbc.sql(
                SELECT
                    + """
                     where p.username = lower(:text) or p.id::text = :text
                       or strpos(lower(p.name), lower(:text)) > 0
                    order by p.id limit :most
                    """)
            .param("text", text)
            .param("most", MOST)
            .query(Named.class)
            .list();
    // the record outlives people, and knows usernames that nobody has any more
    Set<String> usernames = new HashSet<>(Set.of(text.toLowerCase(Locale.ROOT)));
    Set<String> keys = new HashSet<>();
    found.forEach(
        one -> {
          usernames.add(one.username());
          keys.add(Long.toString(one.id()));
        });
    return new AuditFilter.About(List.copyOf(usernames), List.copyOf(keys));
  }
}
