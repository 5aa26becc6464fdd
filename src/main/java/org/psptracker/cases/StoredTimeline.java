package org.psptracker.cases;

import java.time.Clock;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredTimeline implements Timeline {

  private final TimelineEntryRepository entries;
  private final CurrentActor currentActor;
  private final Clock clock;

  StoredTimeline(TimelineEntryRepository entries, CurrentActor currentActor, Clock clock) {
    this.entries = entries;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void add(long caseId, String kind, Object... args) {
    Actor actor = currentActor.get();
    entries.save(
        new TimelineEntry(
            caseId,
            clock.instant(),
            actor.personId(),
            actor.name(),
            kind,
            TimelineArgs.toJson(args)));
  }
}
