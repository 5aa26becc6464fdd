package org.psptracker.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CasePage.TimeLine;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.web.Keyset;
import org.psptracker.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a case, and the whole record behind it. */
@Controller
class CasePageController {

  /** Entries of the timeline on one page of the record. */
  private static final int ENTRIES = 50;

  private final CaseFiles cases;
  private final CasePages pages;
  private final CaseFacts facts;
  private final CaseHistory history;
  private final TimelineReading timeline;
  private final CaseDates dates;
  private final CaseWords words;
  private final CurrentActor currentActor;

  CasePageController(
      CaseFiles cases,
      CasePages pages,
      CaseFacts facts,
      CaseHistory history,
      TimelineReading timeline,
      CaseDates dates,
      CaseWords words,
      CurrentActor currentActor) {
    this.cases = cases;
    this.pages = pages;
    this.facts = facts;
    this.history = history;
    this.timeline = timeline;
    this.dates = dates;
    this.words = words;
    this.currentActor = currentActor;
  }

  /**
   * The page, or only its region of facts when htmx asks for that.
   *
   * @param section id of the facts to show
   * @param process key of the model to draw
   */
  @GetMapping("/cases/{reference}")
  String page(
      @PathVariable String reference,
      @RequestParam(name = "facts", required = false) @Nullable String section,
      @RequestParam(required = false) @Nullable String process,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String target,
      Model model) {
    CaseFile caseFile = cases.visible(reference);
    Actor actor = currentActor.get();
    CaseFacts.Shown shown = facts.of(caseFile, actor, section);
    model.addAllAttributes(shown.model());
    model.addAttribute("caseFile", caseFile);
    model.addAttribute("reference", reference);
    if ("facts".equals(target)) {
      model.addAttribute("facts", shown.facts());
      return "cases/CaseFactsFragment :: region";
    }
    CasePage page = pages.of(caseFile, actor, shown.facts(), process);
    model.addAttribute("casePage", page);
    model.addAttribute("facts", page.facts());
    return "cases/CasePage";
  }

  /** All that happened, or field by field who changed what. */
  @GetMapping("/cases/{reference}/history")
  String record(
      @PathVariable String reference,
      @RequestParam(defaultValue = "entries") String view,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    CaseFile caseFile = cases.visible(reference);
    model.addAttribute("reference", reference);
    model.addAttribute("changesShown", view.equals("changes"));
    if (view.equals("changes")) {
      model.addAttribute("acts", acts(history.of(caseFile)));
    } else {
      Keyset position =
          after == null ? null : TimelineReading.position(after).orElseThrow(NotFound::new);
      Slice<TimelineReading.Line> entries = timeline.of(caseFile.id(), position, ENTRIES);
      model.addAttribute("entries", entries.items().stream().map(this::line).toList());
      model.addAttribute("next", entries.next());
    }
    return "cases/CaseRecordPage";
  }

  /** What somebody changed in one act. */
  record Act(String when, String who, List<FactChange> changes) {}

  private List<Act> acts(List<FactChange> changes) {
    Map<String, Act> acts = new LinkedHashMap<>();
    for (FactChange change : changes) {
      acts.computeIfAbsent(
              change.at() + change.who(),
              key ->
                  new Act(dates.time(change.at(), words.locale()), change.who(), new ArrayList<>()))
          .changes()
          .add(change);
    }
    return List.copyOf(acts.values());
  }

  private TimeLine line(TimelineReading.Line line) {
    return new TimeLine(line.at().toString(), dates.time(line.at(), words.locale()), line.text());
  }
}
