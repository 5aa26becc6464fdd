package org.psptracker.outcomes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.Jurisdictions;
import org.psptracker.database.Sight;
import org.psptracker.web.FieldError;
import org.psptracker.web.LinkSecret;
import org.psptracker.web.NotFound;
import org.psptracker.web.forms.FormViews;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.InvalidForm;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The survey as whoever has its link sees it, signed in or not: of the case it tells the site and
 * the title. A link that is unknown, over, ended or used up always gets the same answer.
 */
@Controller
@RequestMapping("/surveys/{secret}")
class ParticipantSurveyPage {

  private static final String WORDS = "participant-survey";
  private static final int LONGEST = 100;

  private final SurveyLinks links;
  private final ParticipantAnswers answers;
  private final Surveys surveys;
  private final SurveySettings settings;
  private final CaseFiles cases;
  private final Jurisdictions jurisdictions;
  private final Forms forms;
  private final FormViews views;

  ParticipantSurveyPage(
      SurveyLinks links,
      ParticipantAnswers answers,
      Surveys surveys,
      SurveySettings settings,
      CaseFiles cases,
      Jurisdictions jurisdictions,
      Forms forms,
      FormViews views) {
    this.links = links;
    this.answers = answers;
    this.surveys = surveys;
    this.settings = settings;
    this.cases = cases;
    this.jurisdictions = jurisdictions;
    this.forms = forms;
    this.views = views;
  }

  @GetMapping
  ModelAndView show(@PathVariable String secret, HttpServletResponse response) {
    keepSecret(response);
    ObjectNode empty = forms.fromParameters(ParticipantForm.class, Map.of());
    return open(secret)
        .map(link -> form(link, secret, null, empty, List.of()))
        .orElseGet(() -> gone());
  }

  @PostMapping
  ModelAndView answer(
      @PathVariable String secret,
      @RequestParam(name = "_number", defaultValue = "") String number,
      HttpServletRequest request,
      HttpServletResponse response) {
    keepSecret(response);
    SurveyLinks.Link link = open(secret).orElse(null);
    if (link == null) {
      return gone();
    }
    ObjectNode typed = forms.fromParameters(ParticipantForm.class, request.getParameterMap());
    try {
      ParticipantForm form = forms.read(ParticipantForm.class, typed);
      answers.add(link, number.isEmpty() ? LinkSecret.draw().text() : number, form);
      return new ModelAndView("outcomes/SurveyThanksPage");
    } catch (InvalidForm invalid) {
      return form(link, secret, number, typed, invalid.errors());
    } catch (NotFound usedUp) {
      return gone();
    }
  }

  private Optional<SurveyLinks.Link> open(String secret) {
    // whoever has the link sees nothing of cases: it is found, and what it tells is picked, for
    // them
    return secret.length() > LONGEST
        ? Optional.empty()
        : Sight.WHOLE.call(() -> links.open(secret));
  }

  private ModelAndView form(
      SurveyLinks.Link link,
      String secret,
      @Nullable String number,
      ObjectNode tree,
      List<FieldError> errors) {
    CaseFile caseFile = Sight.WHOLE.call(() -> cases.get(link.caseId()));
    ModelAndView page = new ModelAndView("outcomes/SurveyPage");
    page.addObject("site", jurisdictions.get(caseFile.jurisdictionId()).name());
    page.addObject("asked", caseFile.title());
    page.addObject("synthetic", caseFile.synthetic());
    page.addObject("settings", settings);
    page.addObject("action", "/surveys/" + secret);
    page.addObject(
        "number", number == null || number.isEmpty() ? LinkSecret.draw().text() : number);
    page.addObject(
        "form",
        views.view(
            ParticipantForm.class,
            WORDS,
            tree,
            errors,
            surveys.scales(List.of("expertise", "usefulness", "stillUsed", "practiceChanged"))));
    if (!errors.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return page;
  }

  private static ModelAndView gone() {
    return new ModelAndView("outcomes/SurveyGonePage", Map.of(), HttpStatus.NOT_FOUND);
  }

  /** The address is the key: it stays out of caches and of what other sites are told. */
  private static void keepSecret(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
  }
}
