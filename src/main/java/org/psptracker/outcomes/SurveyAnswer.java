package org.psptracker.outcomes;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFact;

/**
 * One answered form. Items run from 1, not at all, to 5, fully; null was not asked or left open.
 */
@Entity
@Audited
class SurveyAnswer extends CaseFact {

  private long waveId;

  @Enumerated(EnumType.STRING)
  private SurveyKind kind = SurveyKind.REQUESTER;

  private @Nullable Short needsUnderstood;
  private @Nullable Short expertise;
  private @Nullable Short timeliness;
  private @Nullable Short usefulness;
  private @Nullable Short stillUsed;
  private @Nullable Short practiceChanged;
  private @Nullable Short ownCapacity;
  private @Nullable Short siteCommitment;
  private @Nullable Short accessToData;
  private @Nullable Short scopeClear;
  private @Nullable Short programSupport;
  private @Nullable Short likelyToLast;
  private short recommend;
  private @Nullable String comments;
  private long answeredBy;
  private Instant answeredAt = Instant.EPOCH;

  protected SurveyAnswer() {}

  /** What the site says: of the help in the first wave, later of what became of it. */
  SurveyAnswer(Wave wave, AnswerSurvey.Form form, long answeredBy, Instant answeredAt) {
    this(wave, wave.first() ? SurveyKind.REQUESTER : SurveyKind.FOLLOW_UP, answeredBy, answeredAt);
    needsUnderstood = small(form.needsUnderstood());
    expertise = small(form.expertise());
    timeliness = small(form.timeliness());
    usefulness = small(form.usefulness());
    stillUsed = small(form.stillUsed());
    practiceChanged = small(form.practiceChanged());
    ownCapacity = small(form.ownCapacity());
    recommend = form.recommend().shortValue();
    comments = Texts.clean(form.comments());
  }

  SurveyAnswer(Wave wave, AnswerExpertSurvey.Form form, long answeredBy, Instant answeredAt) {
    this(wave, SurveyKind.EXPERT, answeredBy, answeredAt);
    siteCommitment = small(form.siteCommitment());
    accessToData = small(form.accessToData());
    scopeClear = small(form.scopeClear());
    programSupport = small(form.programSupport());
    likelyToLast = small(form.likelyToLast());
    recommend = form.recommend().shortValue();
    comments = Texts.clean(form.comments());
  }

  private SurveyAnswer(Wave wave, SurveyKind kind, long answeredBy, Instant answeredAt) {
    super(wave.caseId());
    this.waveId = wave.id();
    this.kind = kind;
    this.answeredBy = answeredBy;
    this.answeredAt = answeredAt;
  }

  private static @Nullable Short small(@Nullable Integer item) {
    return item == null ? null : item.shortValue();
  }

  long waveId() {
    return waveId;
  }

  SurveyKind kind() {
    return kind;
  }

  short recommend() {
    return recommend;
  }

  @Nullable String comments() {
    return comments;
  }

  long answeredBy() {
    return answeredBy;
  }

  Instant answeredAt() {
    return answeredAt;
  }

  /** The answer to one item of the form. */
  @Nullable Short item(SurveyItem item) {
    return switch (item) {
      case NEEDS_UNDERSTOOD -> needsUnderstood;
      case EXPERTISE -> expertise;
      case TIMELINESS -> timeliness;
      case USEFULNESS -> usefulness;
      case STILL_USED -> stillUsed;
      case PRACTICE_CHANGED -> practiceChanged;
      case OWN_CAPACITY -> ownCapacity;
      case SITE_COMMITMENT -> siteCommitment;
      case ACCESS_TO_DATA -> accessToData;
      case SCOPE_CLEAR -> scopeClear;
      case PROGRAM_SUPPORT -> programSupport;
      case LIKELY_TO_LAST -> likelyToLast;
    };
  }
}
