package org.psptracker.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.psptracker.identity.CurrentActor;
import org.psptracker.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases themselves: opened by the filing of a request, found by key or reference. */
@Service
@Transactional
public class CaseFiles {

  private final CaseFileRepository cases;
  private final CaseStageRepository stages;
  private final ReferenceNumbers references;
  private final Jurisdictions jurisdictions;
  private final Visibility visibility;
  private final CurrentActor currentActor;
  private final Clock clock;

  CaseFiles(
      CaseFileRepository cases,
      CaseStageRepository stages,
      ReferenceNumbers references,
      Jurisdictions jurisdictions,
      Visibility visibility,
      CurrentActor currentActor,
      Clock clock) {
    this.cases = cases;
    this.stages = stages;
    this.references = references;
    this.jurisdictions = jurisdictions;
    this.visibility = visibility;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /**
   * Opens a case at stage INTAKE, filed now, and gives it the next reference of the year. Publishes
   * nothing and starts nothing.
   *
   * @param areas at least one
   */
  public CaseFile open(String title, long jurisdictionId, Set<CoreArea> areas) {
    // as precise as the database, so that what was filed reads the same ever after
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    boolean synthetic = jurisdictions.get(jurisdictionId).synthetic();
    CaseFile opened =
        cases.saveAndFlush(
            new CaseFile(references.next(now), title, jurisdictionId, areas, now, synthetic));
    stages.save(new CaseStage(opened.id(), opened.stage(), now));
    return opened;
  }

  /** The case with that key; unknown keys are a programming error. */
  @Transactional(readOnly = true)
  public CaseFile get(long id) {
    return cases.findById(id).orElseThrow(() -> new IllegalArgumentException("no case " + id));
  }

  /**
   * Whichever case has the reference, seen by the present actor or not; {@link NotFound} if none.
   */
  @Transactional(readOnly = true)
  public CaseFile byReference(String reference) {
    return cases.findByReference(reference).orElseThrow(NotFound::new);
  }

  /** The case if the present actor sees it; {@link NotFound} as if there were none otherwise. */
  @Transactional(readOnly = true)
  public CaseFile visible(String reference) {
    return cases
        .findByReference(reference)
        .filter(found -> visibility.sees(currentActor.get(), found))
        .orElseThrow(NotFound::new);
  }

  /** The same where the actor's roles count; a partner contact's part is not enough. */
  @Transactional(readOnly = true)
  public CaseFile workedOn(String reference) {
    return cases
        .findByReference(reference)
        .filter(found -> visibility.worksOn(currentActor.get(), found))
        .orElseThrow(NotFound::new);
  }

  /** When the case last entered that stage. */
  @Transactional(readOnly = true)
  public Optional<Instant> stageEntered(long caseId, Stage stage) {
    return stages.findByCaseIdOrderByEnteredAtAscIdAsc(caseId).stream()
        .filter(stay -> stay.stage() == stage)
        .map(CaseStage::enteredAt)
        .max(Comparator.naturalOrder());
  }

  /** Cases of a site that are not closed, newest first. */
  @Transactional(readOnly = true)
  public List<CaseFile> openOf(long jurisdictionId) {
    return cases.findByJurisdictionIdAndStageNotOrderByFiledAtDesc(jurisdictionId, Stage.CLOSED);
  }

  /** How many cases of a site are closed. */
  @Transactional(readOnly = true)
  public long closedOf(long jurisdictionId) {
    return cases.countByJurisdictionIdAndStage(jurisdictionId, Stage.CLOSED);
  }
}
