package org.psptracker.outcomes;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.web.Failure;
import org.psptracker.web.FieldError;
import org.psptracker.web.Refused;
import org.psptracker.web.TooLarge;
import org.psptracker.web.forms.Contradiction;
import org.psptracker.web.forms.InvalidForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a file of monthly counts is uploaded. */
@Controller
@RequestMapping("/cases/{reference}/measures")
class MeasuresPage {

  private static final int MOST_ERRORS_SHOWN = 50;

  private final CaseFiles cases;
  private final MeasureUpload upload;
  private final MeasuresCsv csv;
  private final EvidenceWords words;

  MeasuresPage(CaseFiles cases, MeasureUpload upload, MeasuresCsv csv, EvidenceWords words) {
    this.cases = cases;
    this.upload = upload;
    this.csv = csv;
    this.words = words;
  }

  @GetMapping("/new")
  ModelAndView show(@PathVariable String reference) {
    upload.mustBeAllowed(cases.visible(reference));
    return page(reference, List.of());
  }

  @PostMapping
  ModelAndView take(
      @PathVariable String reference, @RequestParam MultipartFile file, RedirectAttributes flash)
      throws IOException {
    CaseFile caseFile = cases.visible(reference);
    upload.mustBeAllowed(caseFile);
    try {
      if (file.getSize() > MeasuresApi.MOST_BYTES) {
        throw new TooLarge();
      }
      MeasureUpload.Taken taken = upload.take(caseFile, csv.read(file.getBytes()));
      flash.addFlashAttribute("uploaded", taken.added());
      return new ModelAndView("redirect:/cases/" + reference + "?facts=measures#facts");
    } catch (InvalidForm invalid) {
      return page(reference, invalid.errors());
    } catch (Contradiction contradiction) {
      return page(reference, contradiction.errors());
    } catch (Refused refused) {
      throw refused;
    } catch (Failure failure) {
      return page(
          reference,
          failure.errors().isEmpty()
              ? List.of(new FieldError("", words.say(failure.messageKey(), failure.args())))
              : failure.errors());
    }
  }

  private static ModelAndView page(String reference, List<FieldError> errors) {
    ModelAndView page = new ModelAndView("outcomes/UploadPage");
    page.addObject("reference", reference);
    page.addObject("metrics", Arrays.asList(Metric.values()));
    page.addObject("wrong", errors.size());
    page.addObject("errors", errors.stream().limit(MOST_ERRORS_SHOWN).toList());
    if (!errors.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return page;
  }
}
