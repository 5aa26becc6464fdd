package org.psptracker.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.psptracker.cases.CoreArea;
import org.psptracker.delivery.ReportForm.NextStepRow;
import org.psptracker.delivery.ReportForm.ParticipantRow;

/** An activity report as tests send it. */
final class Reports {

  private Reports() {}

  static ReviewActivity.Form approved() {
    return new ReviewActivity.Form(ActivityReview.APPROVE, null);
  }

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  /** 2 + 3.25 + 4.5 hours; 9 and 3 sworn officers, 3 civilians, no researcher. */
  static ReportForm report(String day) {
    return new ReportForm(
        ActivityType.SITE_VISIT,
        ActivityMode.IN_PERSON,
        day(day),
        LocalTime.of(13, 0),
        day(day),
        LocalTime.of(16, 0),
        SiteTimeZone.CENTRAL,
        new BigDecimal("2"),
        new BigDecimal("3.25"),
        new BigDecimal("4.5"),
        List.of(
            new ParticipantRow(ParticipantRole.POLICE_SWORN, 9),
            new ParticipantRow(ParticipantRole.POLICE_CIVILIAN, 3),
            new ParticipantRow(ParticipantRole.RESEARCHER, 0),
            new ParticipantRow(ParticipantRole.POLICE_SWORN, 3)),
        List.of(CoreArea.GUN_VIOLENCE),
        "Sat in on the weekly review.",
        List.of(new NextStepRow(NextStepSide.SITE, "Draft the form", day("2026-12-04"))));
  }
}
