package org.psptracker.intake;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.net.URI;
import org.psptracker.cases.AttachmentKind;
import org.psptracker.cases.FileCheck;
import org.psptracker.cases.Slice;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files that wait with a draft. */
@RestController
@RequestMapping("/api/requests/drafts/{id}/attachments")
class DraftFilesApi {

  private final Drafts drafts;
  private final DraftFiles files;
  private final FileCheck fileCheck;

  DraftFilesApi(Drafts drafts, DraftFiles files, FileCheck fileCheck) {
    this.drafts = drafts;
    this.files = files;
    this.fileCheck = fileCheck;
  }

  @GetMapping
  @Operation(summary = "Files of a draft, oldest first")
  Slice<DraftFile> list(@PathVariable long id) {
    return new Slice<>(files.of(drafts.get(id)), null);
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Add a file; a letter of support replaces the one before")
  ResponseEntity<DraftFile> add(
      @PathVariable long id,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "LETTER_OF_SUPPORT") AttachmentKind kind)
      throws IOException {
    Draft draft = drafts.get(id);
    DraftFile added = files.add(draft, fileCheck.check(file, kind), kind);
    URI location = URI.create("/api/requests/drafts/" + id + "/attachments/" + added.id());
    return ResponseEntity.created(location).body(added);
  }

  @DeleteMapping("/{file}")
  @Operation(summary = "Take a file away")
  ResponseEntity<Void> remove(@PathVariable long id, @PathVariable long file) {
    files.remove(drafts.get(id), file);
    return ResponseEntity.noContent().build();
  }
}
