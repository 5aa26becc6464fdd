package org.psptracker.intake;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.Jurisdictions;
import org.psptracker.cases.Timeline;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.Problems;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.Step;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/**
 * The site answers what it was asked and corrects its request. BPMN user task {@code
 * supply-information}.
 */
@Component
class SupplyInformation implements Step<SupplyInformation.Form> {

  /**
   * What is left out stays as it is in the request.
   *
   * @param answer to the question
   * @param crimeYears replaces all years of the request
   */
  @JsonPropertyOrder({
    "answer",
    "problem",
    "tried",
    "desiredOutcome",
    "neededBy",
    "otherAssistance",
    "ori",
    "population"
  })
  record Form(
      @NotBlank @Size(max = 4000) String answer,
      @Size(max = 2000) @Nullable String problem,
      @Size(max = 2000) @Nullable String tried,
      @Size(max = 2000) @Nullable String desiredOutcome,
      @Nullable LocalDate neededBy,
      @Pattern(regexp = "^[A-Z0-9]{9}$") @Nullable String ori,
      @Min(0) @Max(100_000) @Nullable Integer swornOfficers,
      @Min(0) @Max(100_000) @Nullable Integer civilianStaff,
      @DecimalMin("0") @DecimalMax("1000") @Nullable BigDecimal analysts,
      @Min(1) @Max(100_000_000) @Nullable Integer population,
      @Size(max = 120) @Nullable String sponsorName,
      @Size(max = 120) @Nullable String sponsorTitle,
      @Email @Size(max = 200) @Nullable String sponsorEmail,
      @Size(max = 3) @Nullable List<CrimeYear> crimeYears,
      @Nullable CrimeSource crimeSource,
      @Size(max = 2000) @Nullable String otherAssistance) {}

  private final AssistanceRequestRepository requests;
  private final InformationRequestRepository questions;
  private final RequestRules rules;
  private final RequestViews views;
  private final AskedAreas areas;
  private final Jurisdictions jurisdictions;
  private final Forms forms;
  private final Timeline timeline;

  SupplyInformation(
      AssistanceRequestRepository requests,
      InformationRequestRepository questions,
      RequestRules rules,
      RequestViews views,
      AskedAreas areas,
      Jurisdictions jurisdictions,
      Forms forms,
      Timeline timeline) {
    this.requests = requests;
    this.questions = questions;
    this.rules = rules;
    this.views = views;
    this.areas = areas;
    this.jurisdictions = jurisdictions;
    this.forms = forms;
    this.timeline = timeline;
  }

  @Override
  @SuppressWarnings("NullAway") // a form that is not filled in yet
  public Form open(StepContext at) {
    RequestForm now = RequestForms.of(request(at));
    return new Form(
        null,
        now.problem(),
        now.tried(),
        now.desiredOutcome(),
        now.neededBy(),
        now.ori(),
        now.swornOfficers(),
        now.civilianStaff(),
        now.analysts(),
        now.population(),
        now.sponsorName(),
        now.sponsorTitle(),
        now.sponsorEmail(),
        now.crimeYears(),
        now.crimeSource(),
        now.otherAssistance());
  }

  @Override
  public void check(StepContext at, Form form, Problems problems) {
    rules.checkYears(form.crimeYears(), "crimeYears", at.today(), problems);
  }

  @Override
  public Routing complete(StepContext at, Form form) {
    AssistanceRequest request = request(at);
    RequestForm before = RequestForms.of(request);
    RequestForm after = corrected(before, form);
    List<InformationChange> changes = RequestChanges.between(forms.tree(before), forms.tree(after));
    if (!changes.isEmpty()) {
      request.correct(after, jurisdictions.get(at.caseFile().jurisdictionId()), areas.of(after));
    }
    questions
        .findFirstByCaseIdOrderByAskedAtDescIdDesc(at.caseId())
        .orElseThrow(() -> new IllegalStateException("answer without question"))
        .answer(form.answer(), changes, at.actor().personId(), at.now());
    timeline.add(at.caseId(), "information-supplied", changes.size(), form.answer());
    return Routing.none();
  }

  private RequestForm corrected(RequestForm before, Form form) {
    ObjectNode tree = forms.tree(before);
    ObjectNode given = forms.tree(form);
    given.remove("answer");
    tree.setAll(given);
    return forms.bind(RequestForm.class, tree);
  }

  private AssistanceRequest request(StepContext at) {
    return requests
        .findByCaseId(at.caseId())
        .orElseThrow(() -> new IllegalStateException("case without request"));
  }

  @Override
  public Map<String, Object> view(StepContext at) {
    return views.question(at.caseId());
  }
}
