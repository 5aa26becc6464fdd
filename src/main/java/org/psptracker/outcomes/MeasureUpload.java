package org.psptracker.outcomes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.psptracker.audit.AuditLog;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.Jurisdictions;
import org.psptracker.cases.Timeline;
import org.psptracker.identity.CurrentActor;
import org.psptracker.web.FieldError;
import org.psptracker.web.Refused;
import org.psptracker.web.forms.Contradiction;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.InvalidForm;
import org.psptracker.web.forms.Problems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes many monthly counts at once: all of them or none, with what is wrong by row. */
@Service
class MeasureUpload {

  private static final Pattern ROW = Pattern.compile("rows\\[(\\d+)].*");

  /**
   * What came of it.
   *
   * @param rows given
   * @param added of them; the others were there already, word for word
   */
  record Taken(int rows, int added) {}

  private final MonthlyCounts counts;
  private final MeasurePolicy policy;
  private final Jurisdictions jurisdictions;
  private final Forms forms;
  private final EvidenceWords words;
  private final Timeline timeline;
  private final AuditLog audit;
  private final CurrentActor actor;
  private final BusinessCalendar calendar;
  private final Clock clock;
  private final TransactionTemplate transaction;

  MeasureUpload(
      MonthlyCounts counts,
      MeasurePolicy policy,
      Jurisdictions jurisdictions,
      Forms forms,
      EvidenceWords words,
      Timeline timeline,
      AuditLog audit,
      CurrentActor actor,
      BusinessCalendar calendar,
      Clock clock,
      TransactionTemplate transaction) {
    this.counts = counts;
    this.policy = policy;
    this.jurisdictions = jurisdictions;
    this.forms = forms;
    this.words = words;
    this.timeline = timeline;
    this.audit = audit;
    this.actor = actor;
    this.calendar = calendar;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** Refuses people whose part it is not. */
  void mustBeAllowed(CaseFile caseFile) {
    policy
        .againstUploading(caseFile, actor.get())
        .ifPresent(
            reason -> {
              throw new Refused(reason);
            });
  }

  /**
   * Adds the counts. They are judged before the transaction begins, so that a long file holds
   * nothing back while it is read; what was said in the meantime is judged again inside.
   *
   * @throws InvalidForm for rows that the schema does not allow
   * @throws Contradiction for rows that contradict themselves, one another or what was said before
   */
  Taken take(CaseFile caseFile, ObjectNode body) {
    mustBeAllowed(caseFile);
    List<MeasuresForm.Row> rows = read(body).rows();
    Problems problems = new Problems();
    List<MonthlyCount> given = check(caseFile, rows, problems);
    compare(given, counts.present(caseFile.id()), problems);
    refuse(problems);
    Taken taken = transaction.execute(status -> write(caseFile, given));
    return Objects.requireNonNull(taken);
  }

  private Taken write(CaseFile caseFile, List<MonthlyCount> given) {
    Problems problems = new Problems();
    compare(given, counts.present(caseFile.id()), problems);
    refuse(problems);
    int added = counts.add(caseFile.id(), given);
    if (added > 0) {
      timeline.add(caseFile.id(), "measures-uploaded", added);
    }
    audit.record(
        "upload-measures",
        "case",
        caseFile.reference(),
        AuditLog.Outcome.DONE,
        Map.of("rows", given.size(), "added", added));
    return new Taken(given.size(), added);
  }

  private MeasuresForm read(ObjectNode body) {
    try {
      return forms.read(MeasuresForm.class, body);
    } catch (InvalidForm invalid) {
      throw new InvalidForm(numbered(invalid.errors()));
    }
  }

  private List<MonthlyCount> check(
      CaseFile caseFile, List<MeasuresForm.Row> rows, Problems problems) {
    String ori = jurisdictions.get(caseFile.jurisdictionId()).ori();
    LocalDate today = LocalDate.ofInstant(clock.instant(), calendar.zone());
    Map<MonthlyCount.Key, Integer> seen = new HashMap<>();
    List<MonthlyCount> given = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      MeasuresForm.Row row = rows.get(i);
      String at = "rows[" + i + "].";
      MonthlyCount count = row.fact();
      if (row.ori() != null && !row.ori().equals(ori)) {
        problems.add(at + "ori", "outcomes.error.ori", ori);
      }
      if (count.cleared() != null && count.count() == null) {
        problems.contradiction("outcomes.error.cleared", at + "cleared", at + "count");
      }
      if (count.asOfDate().isAfter(today)) {
        problems.add(at + "asOfDate", "outcomes.error.as-of-future");
      } else if (count.yearMonth().atDay(1).isAfter(count.asOfDate())) {
        problems.contradiction("outcomes.error.future", at + "month", at + "asOfDate");
      }
      Integer before = seen.putIfAbsent(count.key(), i);
      if (before != null) {
        problems.contradiction("outcomes.error.twice", at + "month", "rows[" + before + "].month");
      }
      given.add(count);
    }
    return given;
  }

  private static void compare(
      List<MonthlyCount> given, Map<MonthlyCount.Key, MonthlyCount> present, Problems problems) {
    for (int i = 0; i < given.size(); i++) {
      MonthlyCount said = present.get(given.get(i).key());
      if (said != null && !said.equals(given.get(i))) {
        problems.add("rows[" + i + "].count", "outcomes.error.said-before", CountRules.said(said));
      }
    }
  }

  private void refuse(Problems problems) {
    if (!problems.isEmpty()) {
      throw new Contradiction(numbered(forms.errors(problems)));
    }
  }

  /** People count rows from 1. */
  private List<FieldError> numbered(List<FieldError> errors) {
    return errors.stream().map(this::numbered).toList();
  }

  private FieldError numbered(FieldError error) {
    Integer row = row(error.field());
    return row == null
        ? error
        : new FieldError(
            error.field(), words.say("outcomes.error.row", String.valueOf(row), error.message()));
  }

  private static @Nullable Integer row(String field) {
    Matcher row = ROW.matcher(field);
    return row.matches() ? Integer.valueOf(row.group(1)) + 1 : null;
  }
}
