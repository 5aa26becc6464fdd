package org.psptracker.staffing;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.BatchSize;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.AgencyType;

/** What the programme knows of an expert; every change is on record. */
@Entity
@Audited
class ExpertProfile {

  @Id private long personId;

  @Column(nullable = false)
  private String homeState = "DC";

  private int maxOpenEngagements;
  private BigDecimal hoursPerWeek = BigDecimal.ZERO;
  private @Nullable LocalDate contractEnd;
  private boolean vouched;
  private boolean active = true;

  @OneToMany(mappedBy = "profile", cascade = CascadeType.ALL, orphanRemoval = true)
  @BatchSize(size = 100)
  private List<ExpertSkill> skills = new ArrayList<>();

  @OneToMany(mappedBy = "profile", cascade = CascadeType.ALL, orphanRemoval = true)
  @BatchSize(size = 100)
  private List<ExpertAbsence> absences = new ArrayList<>();

  @OneToMany(mappedBy = "profile", cascade = CascadeType.ALL, orphanRemoval = true)
  @BatchSize(size = 100)
  private List<ExpertConflict> conflicts = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "expert_sub_topic", joinColumns = @JoinColumn(name = "person_id"))
  @Column(name = "sub_topic")
  @BatchSize(size = 100)
  private Set<String> subTopics = new TreeSet<>();

  @ElementCollection
  @CollectionTable(name = "expert_agency_type", joinColumns = @JoinColumn(name = "person_id"))
  @Column(name = "agency_type")
  @Enumerated(EnumType.STRING)
  @BatchSize(size = 100)
  private Set<AgencyType> agencyTypes = EnumSet.noneOf(AgencyType.class);

  @ElementCollection
  @CollectionTable(name = "expert_language", joinColumns = @JoinColumn(name = "person_id"))
  @Column(name = "language")
  @BatchSize(size = 100)
  private Set<String> languages = new TreeSet<>();

  @Version @NotAudited private @Nullable Integer version;

  protected ExpertProfile() {}

  ExpertProfile(long personId) {
    this.personId = personId;
  }

  long personId() {
    return personId;
  }

  String homeState() {
    return homeState;
  }

  int maxOpenEngagements() {
    return maxOpenEngagements;
  }

  BigDecimal hoursPerWeek() {
    return hoursPerWeek;
  }

  @Nullable LocalDate contractEnd() {
    return contractEnd;
  }

  boolean vouched() {
    return vouched;
  }

  boolean active() {
    return active;
  }

  List<ExpertSkill> skills() {
    return List.copyOf(skills);
  }

  List<ExpertAbsence> absences() {
    return List.copyOf(absences);
  }

  List<ExpertConflict> conflicts() {
    return List.copyOf(conflicts);
  }

  Set<String> subTopics() {
    return new TreeSet<>(subTopics);
  }

  Set<AgencyType> agencyTypes() {
    return Set.copyOf(agencyTypes);
  }

  Set<String> languages() {
    return new TreeSet<>(languages);
  }

  int version() {
    return version == null ? 0 : version;
  }

  void work(
      String homeState,
      int maxOpenEngagements,
      BigDecimal hoursPerWeek,
      @Nullable LocalDate contractEnd,
      boolean active) {
    this.homeState = homeState;
    this.maxOpenEngagements = maxOpenEngagements;
    this.hoursPerWeek = hoursPerWeek;
    this.contractEnd = contractEnd;
    this.active = active;
  }

  void vouch(boolean vouched) {
    this.vouched = vouched;
  }

  void know(
      Collection<String> subTopics,
      Collection<AgencyType> agencyTypes,
      Collection<String> languages) {
    replace(this.subTopics, subTopics);
    replace(this.agencyTypes, agencyTypes);
    replace(this.languages, languages);
  }

  void skills(List<ExpertSkill> wanted) {
    replaceRows(skills, wanted);
  }

  void absences(List<ExpertAbsence> wanted) {
    replaceRows(absences, wanted);
  }

  void conflicts(List<ExpertConflict> wanted) {
    replaceRows(conflicts, wanted);
  }

  private static <T> void replace(Set<T> held, Collection<T> wanted) {
    held.retainAll(wanted);
    held.addAll(wanted);
  }

  /** Rows that say the same stay, so that field history shows only what changed. */
  private <T extends ProfileRow> void replaceRows(List<T> held, List<T> wanted) {
    held.removeIf(row -> wanted.stream().noneMatch(row::saysTheSame));
    for (T row : wanted) {
      if (held.stream().noneMatch(row::saysTheSame)) {
        row.belongTo(this);
        held.add(row);
      }
    }
  }
}
