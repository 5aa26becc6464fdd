package org.psptracker.closure;

import java.util.stream.Stream;
import org.psptracker.cases.CasePeople;
import org.psptracker.cases.CasePeople.CasePerson;
import org.psptracker.cases.Timeline;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.workflow.Automatic;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/** Keeps on the timeline who learns that the case ends; the messages go out with its ending. */
@Component
class TellEveryone implements Automatic {

  private final CasePeople casePeople;
  private final People people;
  private final Timeline timeline;

  TellEveryone(CasePeople casePeople, People people, Timeline timeline) {
    this.casePeople = casePeople;
    this.people = people;
    this.timeline = timeline;
  }

  @Override
  public Routing run(StepContext at) {
    long told =
        Stream.concat(
                casePeople.of(at.caseId()).stream().map(CasePerson::personId),
                people.ofJurisdiction(at.caseFile().jurisdictionId()).stream()
                    .filter(Person::active)
                    .map(Person::id))
            .distinct()
            .count();
    timeline.add(at.caseId(), "everyone-told", told);
    return Routing.none();
  }
}
