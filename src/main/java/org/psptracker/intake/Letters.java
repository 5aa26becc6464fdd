package org.psptracker.intake;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.AttachmentKind;
import org.psptracker.cases.FileCheck;
import org.psptracker.web.Failure;
import org.psptracker.web.FieldError;
import org.psptracker.web.NotFound;
import org.psptracker.web.Refused;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the letter of support that came with a page. */
@Component
class Letters {

  /** Path of the field in errors; the schema does not have it. */
  static final String FIELD = "letter";

  private final DraftFiles files;
  private final FileCheck fileCheck;
  private final MessageSource messages;

  Letters(DraftFiles files, FileCheck fileCheck, MessageSource messages) {
    this.files = files;
    this.fileCheck = fileCheck;
    this.messages = messages;
  }

  /** Keeps the letter; what is wrong with it is said at its field. No letter is well. */
  List<FieldError> keep(Draft draft, @Nullable MultipartFile letter) throws IOException {
    if (letter == null || String.valueOf(letter.getOriginalFilename()).isEmpty()) {
      return List.of();
    }
    try {
      AttachmentKind kind = AttachmentKind.LETTER_OF_SUPPORT;
      files.add(draft, fileCheck.check(letter, kind), kind);
      return List.of();
    } catch (NotFound | Refused notTheirs) {
      throw notTheirs;
    } catch (Failure wrong) {
      String sentence =
          wrong.errors().isEmpty()
              ? messages.getMessage(
                  wrong.messageKey(), wrong.args(), LocaleContextHolder.getLocale())
              : wrong.errors().get(0).message();
      return List.of(new FieldError(FIELD, sentence));
    }
  }
}
