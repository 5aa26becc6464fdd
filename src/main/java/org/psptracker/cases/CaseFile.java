package org.psptracker.cases;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/** The life of one request. Stage and ending follow the process; people change the rest. */
@Entity
@Audited
public class CaseFile {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE)
  private @Nullable Long id;

  @Column(nullable = false, updatable = false)
  private String reference = "";

  @Column(nullable = false)
  private String title = "";

  @Column(nullable = false, updatable = false)
  private long jurisdictionId;

  @Enumerated(EnumType.STRING)
  private Stage stage = Stage.INTAKE;

  @Enumerated(EnumType.STRING)
  private CaseState state = CaseState.ACTIVE;

  @Enumerated(EnumType.STRING)
  private @Nullable Ending ending;

  private @Nullable String endingReason;

  @Enumerated(EnumType.STRING)
  private Intensity intensity = Intensity.TARGETED;

  @Enumerated(EnumType.STRING)
  private Priority priority = Priority.STANDARD;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "case_core_area", joinColumns = @JoinColumn(name = "case_id"))
  @Column(name = "core_area")
  @Enumerated(EnumType.STRING)
  private Set<CoreArea> coreAreas = EnumSet.noneOf(CoreArea.class);

  private Instant filedAt = Instant.EPOCH;
  private @Nullable Instant closedAt;
  private @Nullable Long mergedInto;

  /** The moment of the last hold, while the case is on hold. */
  private @Nullable Instant heldAt;

  private boolean synthetic;

  @Version @NotAudited private int version;

  protected CaseFile() {}

  CaseFile(
      String reference,
      String title,
      long jurisdictionId,
      Set<CoreArea> coreAreas,
      Instant filedAt,
      boolean synthetic) {
    this.reference = reference;
    this.title = title;
    this.jurisdictionId = jurisdictionId;
    this.coreAreas = EnumSet.copyOf(coreAreas);
    this.filedAt = filedAt;
    this.synthetic = synthetic;
  }

  public long id() {
    if (id == null) {
      throw new IllegalStateException("not saved yet");
    }
    return id;
  }

  public String reference() {
    return reference;
  }

  public String title() {
    return title;
  }

  public long jurisdictionId() {
    return jurisdictionId;
  }

  public Stage stage() {
    return stage;
  }

  public CaseState state() {
    return state;
  }

  public @Nullable Ending ending() {
    return ending;
  }

  /** Why the case ended before its work was done, in the words of who ended it. */
  public @Nullable String endingReason() {
    return endingReason;
  }

  public Intensity intensity() {
    return intensity;
  }

  public Priority priority() {
    return priority;
  }

  public Set<CoreArea> coreAreas() {
    return Set.copyOf(coreAreas);
  }

  public Instant filedAt() {
    return filedAt;
  }

  public @Nullable Instant closedAt() {
    return closedAt;
  }

  public @Nullable Long mergedInto() {
    return mergedInto;
  }

  public @Nullable Instant heldAt() {
    return heldAt;
  }

  /** Whether its facts are invented for demonstration. */
  public boolean synthetic() {
    return synthetic;
  }

  public int version() {
    return version;
  }

  public boolean isOpen() {
    return stage != Stage.CLOSED;
  }

  /** The coordinator's judgement of how much help, how soon. */
  public void assess(Intensity intensity, Priority priority) {
    this.intensity = intensity;
    this.priority = priority;
  }

  /** Says into which case this one goes; the process then ends it. */
  public void mergeInto(long otherCaseId) {
    this.mergedInto = otherCaseId;
  }

  /** Says how the case ends; the process then closes it. */
  public void endAs(Ending ending) {
    this.ending = ending;
  }

  /** Says how and why the case ends before its work is done; the process then closes it. */
  public void endEarly(Ending ending, String reason) {
    this.ending = ending;
    this.endingReason = reason;
  }

  void enter(Stage stage) {
    this.stage = stage;
  }

  void close(Ending ending, Instant at) {
    this.ending = ending;
    this.stage = Stage.CLOSED;
    this.state = CaseState.ACTIVE;
    this.closedAt = at;
    this.heldAt = null;
  }

  void reopen(Stage stage) {
    this.stage = stage;
    this.ending = null;
    this.endingReason = null;
    this.closedAt = null;
    this.state = CaseState.ACTIVE;
  }

  void hold(Instant at) {
    this.state = CaseState.ON_HOLD;
    this.heldAt = at;
  }

  void resume() {
    this.state = CaseState.ACTIVE;
    this.heldAt = null;
  }

  /** A case is deferred while its decision waits for an agreed date. */
  public void defer() {
    this.state = CaseState.DEFERRED;
  }

  void goOn() {
    this.state = CaseState.ACTIVE;
  }
}
