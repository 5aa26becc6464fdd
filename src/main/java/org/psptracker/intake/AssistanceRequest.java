package org.psptracker.intake;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.hibernate.envers.AuditJoinTable;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFact;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.Jurisdiction;

/** What a site asked for, as it stands after its corrections. */
@Entity
@Audited
class AssistanceRequest extends CaseFact {

  private long filedBy;
  private @Nullable Instant acknowledgedAt;

  @Embedded private Agency agency = new Agency();
  @Embedded private Contacts contacts = new Contacts();
  @Embedded private Need need = new Need();
  @Embedded private Wishes wishes = new Wishes();

  @ElementCollection
  @CollectionTable(name = "request_area", joinColumns = @JoinColumn(name = "request_id"))
  @OrderColumn(name = "row_number")
  @AuditJoinTable(name = "request_area_aud")
  private List<AskedArea> areas = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "request_crime_year", joinColumns = @JoinColumn(name = "request_id"))
  @OrderColumn(name = "row_number")
  @AuditJoinTable(name = "request_crime_year_aud")
  private List<KnownYear> crimeYears = new ArrayList<>();

  protected AssistanceRequest() {}

  AssistanceRequest(
      long caseId, long filedBy, RequestForm form, Jurisdiction site, List<AskedArea> areas) {
    super(caseId);
    this.filedBy = filedBy;
    correct(form, site, areas);
  }

  /** Takes over the form; what stayed as it was leaves no history. */
  final void correct(RequestForm form, Jurisdiction site, List<AskedArea> asked) {
    agency = new Agency(form, site);
    contacts = new Contacts(form);
    need = new Need(form);
    wishes = new Wishes(form);
    if (!asked.equals(areas)) {
      areas.clear();
      areas.addAll(asked);
    }
    List<CrimeYear> years = inOrder(form.crimeYears());
    if (!years.equals(crimeYears())) {
      crimeYears.clear();
      years.forEach(year -> crimeYears.add(new KnownYear(year)));
    }
  }

  void acknowledge(Instant at) {
    acknowledgedAt = at;
  }

  @Nullable Instant acknowledgedAt() {
    return acknowledgedAt;
  }

  long filedBy() {
    return filedBy;
  }

  Agency agency() {
    return agency;
  }

  Contacts contacts() {
    return contacts;
  }

  Need need() {
    return need;
  }

  Wishes wishes() {
    return wishes;
  }

  final List<CoreArea> coreAreas() {
    return areas.stream().map(area -> area.coreArea).distinct().toList();
  }

  final List<String> subTopics() {
    return areas.stream().map(area -> area.subTopic).filter(Objects::nonNull).toList();
  }

  /** Oldest first. */
  final List<CrimeYear> crimeYears() {
    return crimeYears.stream().map(KnownYear::form).toList();
  }

  private static List<CrimeYear> inOrder(@Nullable List<CrimeYear> years) {
    return years == null
        ? List.of()
        : years.stream().sorted(Comparator.comparing(CrimeYear::year)).toList();
  }
}
