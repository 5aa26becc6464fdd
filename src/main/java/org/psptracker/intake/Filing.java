package org.psptracker.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.audit.AuditLog;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.cases.Attachments;
import org.psptracker.cases.CaseEvent.CaseFiled;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.CasePartners;
import org.psptracker.cases.Jurisdictions;
import org.psptracker.cases.Timeline;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.web.Conflict;
import org.psptracker.web.Refused;
import org.psptracker.web.forms.Contradiction;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.Problems;
import org.psptracker.web.forms.Schemas;
import org.psptracker.workflow.CaseFlow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files a request: it becomes a case, and its process starts, all in one transaction. */
@Service
@Transactional
public class Filing {

  private final CaseFiles cases;
  private final AssistanceRequestRepository requests;
  private final Attachments attachments;
  private final CasePartners partners;
  private final DraftStore drafts;
  private final DraftFiles draftFiles;
  private final SentDrafts sentDrafts;
  private final Jurisdictions jurisdictions;
  private final RequestRules rules;
  private final AskedAreas areas;
  private final CaseTitle titles;
  private final Forms forms;
  private final Schemas schemas;
  private final CaseFlow flow;
  private final Timeline timeline;
  private final AuditLog audit;
  private final CurrentActor currentActor;
  private final BusinessCalendar calendar;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Filing(
      CaseFiles cases,
      AssistanceRequestRepository requests,
      Attachments attachments,
      CasePartners partners,
      DraftStore drafts,
      DraftFiles draftFiles,
      SentDrafts sentDrafts,
      Jurisdictions jurisdictions,
      RequestRules rules,
      AskedAreas areas,
      CaseTitle titles,
      Forms forms,
      Schemas schemas,
      CaseFlow flow,
      Timeline timeline,
      AuditLog audit,
      CurrentActor currentActor,
      BusinessCalendar calendar,
      Clock clock,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.requests = requests;
    this.attachments = attachments;
    this.partners = partners;
    this.drafts = drafts;
    this.draftFiles = draftFiles;
    this.sentDrafts = sentDrafts;
    this.jurisdictions = jurisdictions;
    this.rules = rules;
    this.areas = areas;
    this.titles = titles;
    this.forms = forms;
    this.schemas = schemas;
    this.flow = flow;
    this.timeline = timeline;
    this.audit = audit;
    this.currentActor = currentActor;
    this.calendar = calendar;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Files what {@code POST /api/requests} takes, for the present actor.
   *
   * @throws org.psptracker.web.forms.InvalidForm naming the fields that the schema does not allow
   */
  public CaseFile file(ObjectNode form) {
    return file(forms.read(RequestForm.class, form), null);
  }

  /** JSON Schema of a request. */
  public JsonNode schema() {
    return schemas.of(RequestForm.class);
  }

  /**
   * Files a form whose schema was judged.
   *
   * @param draft whose files go to the case and which is then gone
   * @throws Contradiction naming the fields
   * @throws Conflict when the draft was filed or deleted in the meantime
   * @throws Refused when the actor may not file, or not for that site
   */
  CaseFile file(RequestForm form, @Nullable Draft draft) {
    Actor actor = currentActor.get();
    long site = site(form, draft, actor);
    if (draft != null && !drafts.lock(draft.id())) {
      throw new Conflict("intake.refused.filed-before");
    }
    Problems problems = new Problems();
    rules.check(form, LocalDate.ofInstant(clock.instant(), calendar.zone()), problems);
    if (!problems.isEmpty()) {
      throw new Contradiction(forms.errors(problems));
    }
    CaseFile opened =
        cases.open(titles.of(form.coreAreas()), site, EnumSet.copyOf(form.coreAreas()));
    requests.save(
        new AssistanceRequest(
            opened.id(), actor.personId(), form, jurisdictions.get(site), areas.of(form)));
    if (DraftAccess.isOfSite(actor)) {
      timeline.add(opened.id(), "request-filed");
    } else {
      // whoever telephoned is named in the request
      timeline.add(opened.id(), "request-filed-for", form.requesterName());
    }
    partners.takeOver(opened.id(), form.partners() == null ? List.of() : form.partners());
    takeOver(opened, draft);
    audit.record(
        "file-request",
        "case",
        opened.reference(),
        Outcome.DONE,
        DraftAccess.isOfSite(actor) ? Map.of() : Map.of("onBehalf", true));
    events.publishEvent(new CaseFiled(opened.id()));
    flow.start(opened.id());
    return opened;
  }

  private void takeOver(CaseFile opened, @Nullable Draft draft) {
    if (draft != null) {
      for (DraftFile file : draftFiles.of(draft)) {
        attachments.add(opened, draftFiles.content(file), file.kind());
      }
      drafts.delete(draft.id());
      sentDrafts.remember(draft, opened);
    }
  }

  private long site(RequestForm form, @Nullable Draft draft, Actor actor) {
    if (!DraftAccess.mayFile(actor)) {
      throw new Refused("intake.refused.role");
    }
    Long named = draft == null ? form.jurisdictionId() : Long.valueOf(draft.jurisdictionId());
    Long site = named == null && DraftAccess.isOfSite(actor) ? actor.jurisdictionId() : named;
    if (site == null || jurisdictions.find(site).isEmpty()) {
      Problems problems = new Problems();
      problems.add("jurisdictionId", "intake.problem.which-site");
      throw new Contradiction(forms.errors(problems));
    }
    if (!DraftAccess.mayFileFor(actor, site)) {
      throw new Refused("intake.refused.other-site");
    }
    return site;
  }
}
