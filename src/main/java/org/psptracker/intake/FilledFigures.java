package org.psptracker.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.web.forms.Forms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says which figures of a draft were filled in from the site's last request, and not typed. */
@Component
class FilledFigures {

  /**
   * Where figures came from.
   *
   * @param years those that still say what the last request said
   */
  record Source(String reference, LocalDate filedOn, List<Integer> years) {

    /** "2023, 2024 and 2025" is for the page; here they are in order. */
    public String joined() {
      return String.join(", ", years.stream().map(String::valueOf).toList());
    }
  }

  private final AssistanceRequestRepository requests;
  private final CaseFiles cases;
  private final Forms forms;
  private final BusinessCalendar calendar;

  FilledFigures(
      AssistanceRequestRepository requests,
      CaseFiles cases,
      Forms forms,
      BusinessCalendar calendar) {
    this.requests = requests;
    this.cases = cases;
    this.forms = forms;
    this.calendar = calendar;
  }

  /** Empty when every figure was typed, or changed since. */
  @Transactional(readOnly = true)
  Optional<Source> of(Draft draft) {
    return requests
        .findLastOf(draft.jurisdictionId())
        .flatMap(
            last -> {
              CaseFile filed = cases.get(last.caseId());
              List<Integer> years = unchanged(draft.data(), last);
              return years.isEmpty() || filed.filedAt().isAfter(draft.begunAt())
                  ? Optional.empty()
                  : Optional.of(
                      new Source(
                          filed.reference(),
                          LocalDate.ofInstant(filed.filedAt(), calendar.zone()),
                          years));
            });
  }

  private List<Integer> unchanged(ObjectNode data, AssistanceRequest last) {
    List<Integer> years = new ArrayList<>();
    for (CrimeYear year : last.crimeYears()) {
      ObjectNode known = forms.tree(year);
      for (JsonNode row : data.path("crimeYears")) {
        if (known.equals(row)) {
          years.add(year.year());
        }
      }
    }
    return years.stream().sorted().toList();
  }
}
