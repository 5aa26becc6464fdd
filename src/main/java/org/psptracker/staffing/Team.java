package org.psptracker.staffing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.cases.CaseEvent;
import org.psptracker.cases.CasePart;
import org.psptracker.cases.CasePeople;
import org.psptracker.cases.Timeline;
import org.psptracker.identity.People;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who has which place on a case, from when to when. */
@Component
class Team {

  private final Positions positions;
  private final Engagements engagements;
  private final CasePeople casePeople;
  private final People people;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final BusinessCalendar calendar;
  private final Clock clock;

  Team(
      Positions positions,
      Engagements engagements,
      CasePeople casePeople,
      People people,
      Timeline timeline,
      ApplicationEventPublisher events,
      BusinessCalendar calendar,
      Clock clock) {
    this.positions = positions;
    this.engagements = engagements;
    this.casePeople = casePeople;
    this.people = people;
    this.timeline = timeline;
    this.events = events;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The accepted offer becomes an engagement; open work of whoever left the place goes along. */
  Engagement engage(Offer accepted) {
    Position position = positions.findById(accepted.positionId()).orElseThrow();
    Engagement engagement = place(position, accepted.id(), accepted.expertId());
    casePeople.end(position.caseId(), accepted.expertId(), CasePart.OFFERED);
    timeline.add(
        position.caseId(),
        position.lead() ? "expert-engaged-lead" : "expert-engaged",
        people.get(accepted.expertId()).name());
    predecessor(position)
        .filter(left -> left.expertId() != accepted.expertId())
        .ifPresent(
            left ->
                events.publishEvent(
                    new CaseEvent.WorkReassigned(
                        position.caseId(),
                        left.expertId(),
                        accepted.expertId(),
                        String.valueOf(left.leftReason()))));
    return engagement;
  }

  /** Gives the place of one expert to another. */
  void handOver(long caseId, long from, long to, String reason) {
    for (Engagement running : engagements.findByCaseIdAndEndedAtIsNull(caseId)) {
      if (running.expertId() == from) {
        end(running, EndedBy.REASSIGNED, reason);
        // the place must be free before the next one takes it
        engagements.flush();
        Position position = positions.findById(running.positionId()).orElseThrow();
        place(position, null, to);
        timeline.add(caseId, "expert-replaced", people.get(from).name(), people.get(to).name());
      }
    }
  }

  void end(Engagement running, EndedBy by, @Nullable String reason) {
    Instant now = clock.instant();
    running.end(by, reason, now, today());
    if (by != EndedBy.CASE_ENDED) {
      casePeople.end(running.caseId(), running.expertId(), running.part());
    }
  }

  /** The case is over: nobody works on it any more; who was on it still sees it. */
  void dissolve(long caseId) {
    for (Engagement running : engagements.findByCaseIdAndEndedAtIsNull(caseId)) {
      end(running, EndedBy.CASE_ENDED, null);
    }
  }

  /** The case goes on: so do those whose work ended with it. */
  void gatherAgain(long caseId) {
    List<Engagement> ended = engagements.findByCaseIdAndEndedBy(caseId, EndedBy.CASE_ENDED);
    for (Engagement engagement : ended) {
      positions
          .findById(engagement.positionId())
          .filter(position -> position.status() == PositionStatus.FILLED)
          .ifPresent(
              position -> {
                LocalDate until = position.until();
                engagement.goOn(until.isBefore(today()) ? today() : until);
                casePeople.put(caseId, engagement.expertId(), engagement.part());
              });
    }
  }

  /** Nobody is on the case any more, whoever was. */
  void release(long caseId) {
    for (Engagement ended : engagements.findByCaseIdAndEndedBy(caseId, EndedBy.CASE_ENDED)) {
      casePeople.end(caseId, ended.expertId(), ended.part());
    }
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), calendar.zone());
  }

  private Engagement place(Position position, @Nullable Long offerId, long expertId) {
    Engagement engagement = engagements.save(new Engagement(position, offerId, expertId, today()));
    position.fill();
    casePeople.put(position.caseId(), expertId, engagement.part());
    return engagement;
  }

  private Optional<Engagement> predecessor(Position position) {
    return engagements.findByPositionIdOrderByIdAsc(position.id()).stream()
        .filter(engagement -> engagement.endedBy() == EndedBy.LEFT)
        .reduce((first, second) -> second);
  }
}
