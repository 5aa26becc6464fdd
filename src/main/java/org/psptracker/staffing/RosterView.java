package org.psptracker.staffing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.web.FieldError;
import org.springframework.stereotype.Component;

/** The roster in words. */
@Component
class RosterView {

  /** One expert as the list shows them. */
  record Line(
      long id,
      String name,
      String title,
      String areas,
      String cases,
      String hours,
      String state,
      String note) {}

  private final StaffingWords words;
  private final BusinessCalendar calendar;
  private final Clock clock;

  RosterView(StaffingWords words, BusinessCalendar calendar, Clock clock) {
    this.words = words;
    this.calendar = calendar;
    this.clock = clock;
  }

  List<Line> lines(List<Roster.Entry> entries) {
    return entries.stream().map(this::line).toList();
  }

  /** "2 of 4 cases, 12 of 20 hours a week" */
  String load(Roster.Entry entry) {
    return words.say(
        "expert.engagements",
        entry.load().engagements(),
        entry.profile().maxOpenEngagements(),
        words.hours(entry.load().hoursPerWeek()),
        words.hours(entry.profile().hoursPerWeek()));
  }

  /** When the contract ends and who says so. */
  String contractEnd(Roster.Entry entry) {
    LocalDate end = entry.profile().contractEnd();
    return end == null
        ? words.say("expert.contract.none")
        : words.say("expert.contract", words.date(end));
  }

  /** What an expert is told who touched what coordinators keep. */
  List<FieldError> refused() {
    return List.of(new FieldError("contractEnd", words.say("staffing.refused.vouch")));
  }

  private Line line(Roster.Entry entry) {
    ProfileForm profile = entry.profile();
    List<ProfileForm.Skill> skills = profile.skills() == null ? List.of() : profile.skills();
    return new Line(
        entry.person().id(),
        entry.person().name(),
        entry.person().title(),
        words.areas(skills.stream().map(ProfileForm.Skill::coreArea).toList()),
        words.say("experts.load", entry.load().engagements(), profile.maxOpenEngagements()),
        words.say(
            "experts.load",
            words.hours(entry.load().hoursPerWeek()),
            words.hours(profile.hoursPerWeek())),
        profile.homeState(),
        note(entry));
  }

  private String note(Roster.Entry entry) {
    ProfileForm profile = entry.profile();
    LocalDate today = LocalDate.ofInstant(clock.instant(), calendar.zone());
    List<String> notes = new ArrayList<>();
    if (Boolean.FALSE.equals(profile.active())) {
      notes.add(words.say("experts.inactive"));
    }
    if (entry.load().cases() >= profile.maxOpenEngagements()) {
      notes.add(words.say("experts.at-limit"));
    }
    if (entry.load().offers() > 0) {
      notes.add(words.say("experts.offered", entry.load().offers()));
    }
    List<ProfileForm.Absence> absences =
        profile.absences() == null ? List.of() : profile.absences();
    absences.stream()
        .filter(absence -> !absence.until().isBefore(today))
        .findFirst()
        .ifPresent(
            absence ->
                notes.add(
                    words.say(
                        "experts.absent", words.say(absence.kind()), words.date(absence.until()))));
    if (profile.contractEnd() != null) {
      notes.add(words.say("experts.contract", words.date(profile.contractEnd())));
    }
    if (!Boolean.TRUE.equals(profile.vouched())) {
      notes.add(words.say("experts.not-vouched"));
    }
    return String.join("; ", notes);
  }
}
