package org.psptracker.process;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.psptracker.cases.AgencyType;
import org.psptracker.cases.CoreArea;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.staffing.ExpertDirectory;
import org.psptracker.staffing.SkillLevel;
import org.springframework.stereotype.Component;

/** Experts who know everything, for tests. */
@Component
public class Experts {

  private final ExpertDirectory directory;
  private final Programme programme;
  private final Map<Long, Actor> all = new ConcurrentHashMap<>();

  Experts(ExpertDirectory directory, Programme programme) {
    this.directory = directory;
    this.programme = programme;
  }

  /** Whoever the shortlist finds, also among the experts of other tests. */
  public boolean has(long personId) {
    return all.containsKey(personId);
  }

  public Collection<Actor> everybody() {
    return List.copyOf(all.values());
  }

  public Actor actor(long personId) {
    return Objects.requireNonNull(all.get(personId));
  }

  /** Adds so many; answers them by key. */
  public Map<Long, Actor> add(int number) {
    Map<Long, Actor> added = new HashMap<>();
    for (int i = 0; i < number; i++) {
      Actor expert = programme.person(Role.EXPERT, null);
      directory.save(
          new ExpertDirectory.Profile(
              expert.personId(),
              Stream.of(CoreArea.values())
                  .map(area -> new ExpertDirectory.Skill(area, SkillLevel.EXPERT, null))
                  .toList(),
              List.of(),
              List.of(AgencyType.MUNICIPAL_POLICE),
              "OH",
              List.of("English"),
              12,
              new BigDecimal("40"),
              null,
              List.of(),
              List.of()));
      all.put(expert.personId(), expert);
      added.put(expert.personId(), expert);
    }
    return added;
  }
}
