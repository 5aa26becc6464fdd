package org.psptracker.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.List;
import org.psptracker.cases.CaseItemPages.Frame;
import org.psptracker.web.Failure;
import org.psptracker.web.FieldError;
import org.psptracker.web.Refused;
import org.psptracker.web.forms.InvalidForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The form for a file of a case. */
@Controller
@RequestMapping("/cases/{reference}/attachments")
class FileController {

  /**
   * What the form asks for.
   *
   * @param file the name of the file, whose content comes beside the form
   */
  record Form(@NotBlank String file, @NotNull AttachmentKind kind) {}

  private final CaseFiles cases;
  private final Attachments attachments;
  private final FileCheck fileCheck;
  private final CaseItemPages pages;
  private final CaseWords words;

  FileController(
      CaseFiles cases,
      Attachments attachments,
      FileCheck fileCheck,
      CaseItemPages pages,
      CaseWords words) {
    this.cases = cases;
    this.attachments = attachments;
    this.fileCheck = fileCheck;
    this.pages = pages;
    this.words = words;
  }

  @GetMapping("/new")
  ModelAndView empty(@PathVariable String reference) {
    attachments.mustAdd(cases.visible(reference));
    return show(frame(reference), pages.empty(Form.class), List.of());
  }

  @PostMapping
  ModelAndView add(
      @PathVariable String reference, @RequestParam MultipartFile file, HttpServletRequest request)
      throws IOException {
    CaseFile caseFile = cases.visible(reference);
    attachments.mustAdd(caseFile);
    Frame frame = frame(reference);
    ObjectNode typed = pages.typed(Form.class, request);
    String name = String.valueOf(file.getOriginalFilename());
    typed.put("file", name);
    try {
      AttachmentKind kind = pages.read(Form.class, typed).kind();
      attachments.add(caseFile, fileCheck.check(file, kind), kind);
      return new ModelAndView("redirect:" + frame.back());
    } catch (InvalidForm invalid) {
      return show(frame, typed, invalid.errors());
    } catch (Refused refused) {
      throw refused;
    } catch (Failure failure) {
      // what is wrong with the file is said at its field; it must be chosen again
      typed.remove("file");
      String message =
          failure.errors().isEmpty()
              ? words.say(failure.messageKey(), failure.args())
              : failure.errors().get(0).message();
      return show(frame, typed, List.of(new FieldError("file", message)));
    }
  }

  private ModelAndView show(Frame frame, ObjectNode tree, List<FieldError> errors) {
    ModelAndView page = pages.show(Form.class, frame, tree, errors);
    page.addObject("largestFile", fileCheck.largestBytes());
    return page;
  }

  @PostMapping("/{id}/remove")
  String remove(@PathVariable String reference, @PathVariable long id) {
    attachments.remove(cases.visible(reference), id);
    return "redirect:" + CaseItemController.back(reference, "files");
  }

  private static Frame frame(String reference) {
    return new Frame(
        "add-file",
        reference,
        "/cases/" + reference + "/attachments",
        CaseItemController.back(reference, "files"),
        "cases/file-form",
        true);
  }
}
