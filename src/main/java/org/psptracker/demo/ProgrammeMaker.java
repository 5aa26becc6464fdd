package org.psptracker.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.calendar.MovableClock;
import org.psptracker.identity.People;
import org.psptracker.staffing.SampleRoster;
import org.psptracker.workflow.DueWork;
import org.psptracker.workflow.StepEvent.OpenStep;
import org.psptracker.workflow.StepEvent.StepOpened;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes the cases of scripts by living them: one schedule for all, through which the clock moves
 * forward, so that timers and deadlines fire between the acts of people in the order of real life.
 */
@Component
@DemoOnly
class ProgrammeMaker {

  private static final Logger log = LoggerFactory.getLogger(ProgrammeMaker.class);
  private static final Duration A_WEEK = Duration.ofDays(7);

  private final Sites sites;
  private final SampleRoster roster;
  private final AccessAsked access;
  private final People people;
  private final CaseActs acts;
  private final DueWork due;
  private final MovableClock clock;
  private final BusinessCalendar calendar;
  private final Making making;

  private final Library library = new Library();
  private final Schedule schedule = new Schedule();
  private final Map<String, CaseRun> runs = new LinkedHashMap<>();
  private final Map<Long, CaseRun> byCase = new HashMap<>();
  private final List<OpenStep> opened = new ArrayList<>();
  private final List<String> stuck = new ArrayList<>();
  private volatile boolean listening;
  private int steps;
  private int jobs;

  ProgrammeMaker(
      Sites sites,
      SampleRoster roster,
      AccessAsked access,
      People people,
      CaseActs acts,
      DueWork due,
      MovableClock clock,
      BusinessCalendar calendar,
      Making making) {
    this.sites = sites;
    this.roster = roster;
    this.access = access;
    this.people = people;
    this.acts = acts;
    this.due = due;
    this.clock = clock;
    this.calendar = calendar;
    this.making = making;
  }

  /** Makes the cases; afterwards the clock shows real time. */
  void make(List<CaseScript> scripts) {
    long began = System.nanoTime();
    Instant present = clock.instant();
    due.pause();
    log.info("making the programme of a demonstration: {} cases", scripts.size());
    listening = true;
    try {
      sites.add();
      roster.load(sites.keys(), LocalDate.ofInstant(present, calendar.zone()));
      access.add(present);
      scripts.forEach(script -> planFiling(script, present));
      live(present);
    } finally {
      listening = false;
      clock.setOffset(Duration.ZERO);
      due.goOn();
    }
    log.info(
        "made {} cases in {} acts and {} timers and deadlines, in {} s",
        scripts.size(),
        steps,
        jobs,
        Duration.ofNanos(System.nanoTime() - began).toSeconds());
  }

  private void planFiling(CaseScript script, Instant present) {
    Sites.Site site = sites.get(script.site());
    String coordinator =
        script
            .get("coordinator")
            .asText(script.pick("who", 2) == 0 ? "coordinator1" : "coordinator2");
    CaseRun run =
        new CaseRun(
            script,
            library,
            runs,
            site.jurisdiction(),
            site.speaker(),
            people.byUsername(coordinator).orElseThrow().actor());
    runs.put(script.id(), run);
    Instant day = present.minus(Duration.ofDays(script.filed()));
    Instant at = calendar.plusMinutes(day, script.pick("filed", 240));
    schedule.plan(
        at,
        run,
        "file",
        () -> {
          acts.file(run);
          byCase.put(run.file().id(), run);
          making.oneMore();
          planMoves(run, at, present);
        });
  }

  private void live(Instant until) {
    Schedule.Happening first = schedule.next();
    if (first != null) {
      // the one time that the clock goes back
      clock.moveTo(first.at());
    }
    while (true) {
      Schedule.Happening next = schedule.next();
      Instant act = next == null ? until : next.at();
      Optional<Instant> timer = due.next().filter(at -> !at.isAfter(until) && !at.isAfter(act));
      if (timer.isPresent()) {
        to(timer.get().plusMillis(1));
        int done = due.run(clock.instant());
        if (done == 0) {
          throw new IllegalStateException("what was due at " + timer.get() + " did not run");
        }
        jobs += done;
      } else if (next == null || next.at().isAfter(until)) {
        return;
      } else {
        to(next.at());
        happen(schedule.take());
      }
      opened.forEach(this::planStep);
      opened.clear();
    }
  }

  private void happen(Schedule.Happening happening) {
    long began = System.nanoTime();
    try {
      happening.act().run();
      steps++;
      log.debug(
          "{} {} {} in {} ms",
          happening.at(),
          happening.run().script.id(),
          happening.what(),
          Duration.ofNanos(System.nanoTime() - began).toMillis());
    } catch (RuntimeException failure) {
      // a case that cannot go on as its file says stays where it is; the programme goes on
      stuck.add(happening.run().script.id() + ": " + happening.what());
      log.warn(
          "the demonstration's case {} cannot {} on {}: {}",
          happening.run().script.id(),
          happening.what(),
          happening.at(),
          failure.toString());
    }
  }

  /** Cases that could not go on as their files say, and with what. */
  List<String> stuck() {
    return List.copyOf(stuck);
  }

  private void to(Instant time) {
    if (time.isAfter(clock.instant())) {
      clock.moveTo(time);
    }
  }

  @EventListener
  void opened(StepOpened event) {
    if (listening) {
      opened.add(event.step());
    }
  }

  private void planStep(OpenStep step) {
    CaseRun run = byCase.get(step.caseId());
    if (run == null) {
      return;
    }
    note(run, step);
    int time = run.opened.merge(step.step(), 1, Integer::sum) - 1;
    planMovesAfter(run, step.step(), time + 1);
    if (!run.script.rests(step.step(), time)) {
      Instant now = clock.instant();
      double hours = library.hours(run.script, step.step(), time);
      act(run, step, calendar.plusMinutes(start(step, now), Math.round(hours * 60)));
    }
  }

  /** Reports are written once the activity is over, a week before they are due at the earliest. */
  private static Instant start(OpenStep step, Instant now) {
    if (!step.step().equals("deliver-activity") || step.dueAt() == null) {
      return now;
    }
    Instant over = step.dueAt().minus(A_WEEK);
    return over.isAfter(now) ? over : now;
  }

  private void note(CaseRun run, OpenStep step) {
    if (step.step().equals("select-expert") && step.about() != null) {
      run.positions.add(step.about());
    } else if (step.step().equals("deliver-activity") && !run.activities.contains(step.about())) {
      run.activities.add(step.about());
    } else if (step.step().equals("assess-needs") && run.workBegan == null) {
      run.workBegan = YearMonth.from(acts.today());
    }
  }

  private void act(CaseRun run, OpenStep opened, Instant at) {
    schedule.plan(
        at,
        run,
        opened.step(),
        () ->
            acts.open(run, opened.taskId())
                .ifPresent(
                    step -> {
                      Instant now = clock.instant();
                      if (run.held) {
                        act(run, step, calendar.plusDays(now, 1));
                      } else if (start(step, now).isAfter(now)) {
                        // it was given new dates
                        act(run, step, calendar.plusDays(start(step, now), 1));
                      } else {
                        acts.complete(run, step);
                      }
                    }));
  }

  private void planMoves(CaseRun run, Instant filed, Instant present) {
    for (JsonNode move : run.script.get("moves")) {
      if (move.has("day") || move.has("ago")) {
        Instant day =
            move.has("day")
                ? filed.plus(Duration.ofDays(move.path("day").asInt()))
                : present.minus(Duration.ofDays(move.path("ago").asInt()));
        move(run, move, calendar.plusMinutes(day, run.script.pick("move" + day, 300)));
      }
    }
  }

  private void planMovesAfter(CaseRun run, String step, int time) {
    for (JsonNode move : run.script.get("moves")) {
      JsonNode after = move.path("after");
      if (after.path("step").asText().equals(step) && after.path("nth").asInt(1) == time) {
        Duration days = Duration.ofDays(after.path("days").asInt(1));
        move(run, move, calendar.plusMinutes(clock.instant().plus(days), 30));
      }
    }
  }

  private void move(CaseRun run, JsonNode move, Instant at) {
    schedule.plan(at, run, move.path("do").asText(), () -> acts.move(run, move));
  }
}
