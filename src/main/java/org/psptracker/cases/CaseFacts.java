package org.psptracker.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CasePage.FactsLink;
import org.psptracker.identity.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The facts of a case by stage: each section has an address, one is shown. */
@Component
@Transactional(readOnly = true)
class CaseFacts {

  /**
   * What is shown.
   *
   * @param model of the section's template
   */
  record Shown(CasePage.Facts facts, Map<String, Object> model) {}

  private final List<CaseSection> sections;
  private final CaseWords words;

  CaseFacts(List<CaseSection> sections, CaseWords words) {
    this.sections = sections.stream().sorted(Comparator.comparingInt(CaseSection::order)).toList();
    this.words = words;
  }

  /**
   * The sections for {@code actor}.
   *
   * @param wanted id of the section to show; the one of the present stage when null or unknown
   */
  Shown of(CaseFile caseFile, Actor actor, @Nullable String wanted) {
    List<CaseSection> offered =
        sections.stream().filter(section -> section.applies(caseFile, actor)).toList();
    if (offered.isEmpty()) {
      return new Shown(new CasePage.Facts(List.of(), null, null), Map.of());
    }
    CaseSection shown =
        offered.stream()
            .filter(section -> section.id().equals(wanted))
            .findFirst()
            .orElseGet(() -> ofStage(offered, caseFile.stage()));
    List<FactsLink> links =
        offered.stream()
            .map(
                section ->
                    new FactsLink(
                        words.say("section." + section.id()),
                        "/cases/" + caseFile.reference() + "?facts=" + section.id(),
                        section.equals(shown)))
            .toList();
    return new Shown(
        new CasePage.Facts(
            links,
            words.say("section." + shown.id()),
            shown.module() + "/" + shown.id() + "-facts"),
        shown.model(caseFile, actor));
  }

  /** The last section up to the present stage, whose order is by stage times ten. */
  private static CaseSection ofStage(List<CaseSection> offered, Stage stage) {
    int present = (stage.ordinal() + 1) * 10 + 9;
    return offered.stream()
        .filter(section -> section.order() <= present)
        .reduce((earlier, later) -> later)
        .orElse(offered.get(0));
  }
}
