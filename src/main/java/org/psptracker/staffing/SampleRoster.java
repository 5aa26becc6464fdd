package org.psptracker.staffing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.AgencyType;
import org.psptracker.identity.People;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Profiles of the invented experts of the demonstration, for whoever sets it up. */
@Component
public class SampleRoster {

  private static final String FILE = "demo/experts.yml";

  /** An absence; days count from the present day. */
  record SampleAbsence(int from, int until, AbsenceKind kind) {}

  /** A tie to the site of that short name; days count from the present day. */
  record SampleConflict(
      String site, ConflictKind kind, @Nullable Integer until, @Nullable String note) {}

  /** One expert of the file. */
  record SampleExpert(
      String username,
      String homeState,
      List<String> languages,
      int maxOpenEngagements,
      BigDecimal hoursPerWeek,
      @Nullable Integer contractEnd,
      List<AgencyType> agencyTypes,
      List<ExpertDirectory.Skill> skills,
      List<String> subTopics,
      @Nullable List<SampleAbsence> absences,
      @Nullable List<SampleConflict> conflicts) {}

  private final ExpertDirectory directory;
  private final People people;

  SampleRoster(ExpertDirectory directory, People people) {
    this.directory = directory;
    this.people = people;
  }

  /**
   * Writes the profiles of those experts of the file who are known.
   *
   * @param sites keys of sites by short name; ties to sites that are not among them are left out
   * @param today day from which the file counts
   */
  @Transactional
  public void load(Map<String, Long> sites, LocalDate today) {
    for (SampleExpert expert : read()) {
      people
          .byUsername(expert.username())
          .ifPresent(person -> directory.save(profile(person.id(), expert, sites, today)));
    }
  }

  private static ExpertDirectory.Profile profile(
      long personId, SampleExpert expert, Map<String, Long> sites, LocalDate today) {
    return new ExpertDirectory.Profile(
        personId,
        expert.skills(),
        expert.subTopics(),
        expert.agencyTypes(),
        expert.homeState(),
        expert.languages(),
        expert.maxOpenEngagements(),
        expert.hoursPerWeek(),
        day(today, expert.contractEnd()),
        orNone(expert.absences()).stream()
            .map(
                absence ->
                    new ExpertDirectory.Absence(
                        today.plusDays(absence.from()),
                        today.plusDays(absence.until()),
                        absence.kind()))
            .toList(),
        orNone(expert.conflicts()).stream()
            .filter(conflict -> sites.containsKey(conflict.site()))
            .map(
                conflict ->
                    new ExpertDirectory.Conflict(
                        sites.getOrDefault(conflict.site(), 0L),
                        conflict.kind(),
                        day(today, conflict.until()),
                        conflict.note()))
            .toList());
  }

  private static @Nullable LocalDate day(LocalDate today, @Nullable Integer days) {
    return days == null ? null : today.plusDays(days);
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static List<SampleExpert> read() {
    try {
      MutablePropertySources sources = new MutablePropertySources();
      new YamlPropertySourceLoader()
          .load(FILE, new ClassPathResource(FILE))
          .forEach(sources::addLast);
      return new Binder(ConfigurationPropertySources.from(sources))
          .bind("experts", Bindable.listOf(SampleExpert.class))
          .get();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
