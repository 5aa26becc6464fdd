package org.psptracker.cases;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.psptracker.audit.AuditLog;
import org.psptracker.audit.AuditLog.Outcome;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of a case. */
@RestController
class AttachmentsApi {

  /**
   * A file.
   *
   * @param addedBy key of the person
   */
  record Item(
      long id,
      String name,
      AttachmentKind kind,
      String mediaType,
      long sizeBytes,
      String sha256,
      long addedBy,
      Instant addedAt,
      FileCondition condition) {

    static Item of(Attachment attachment) {
      return new Item(
          attachment.id(),
          attachment.name(),
          attachment.kind(),
          attachment.mediaType(),
          attachment.sizeBytes(),
          attachment.sha256(),
          attachment.addedBy(),
          attachment.addedAt(),
          attachment.condition());
    }
  }

  private final CaseFiles cases;
  private final Attachments attachments;
  private final FileCheck fileCheck;
  private final AuditLog audit;

  AttachmentsApi(CaseFiles cases, Attachments attachments, FileCheck fileCheck, AuditLog audit) {
    this.cases = cases;
    this.attachments = attachments;
    this.fileCheck = fileCheck;
    this.audit = audit;
  }

  @GetMapping("/api/cases/{reference}/attachments")
  @Operation(summary = "Files of a case, newest first")
  Slice<Item> list(@PathVariable String reference) {
    List<Attachment> all = attachments.of(cases.visible(reference).id());
    return new Slice<>(all.stream().map(Item::of).toList(), null);
  }

  @PostMapping(
      path = "/api/cases/{reference}/attachments",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Add a file")
  ResponseEntity<Item> add(
      @PathVariable String reference,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "OTHER") AttachmentKind kind)
      throws IOException {
    CaseFile caseFile = cases.visible(reference);
    attachments.mustAdd(caseFile);
    Attachment added = attachments.add(caseFile, fileCheck.check(file, kind), kind);
    URI location = URI.create("/api/cases/" + reference + "/attachments/" + added.id());
    return ResponseEntity.created(location).body(Item.of(added));
  }

  @GetMapping("/api/cases/{reference}/attachments/{id}")
  @Operation(summary = "What is known of a file")
  Item one(@PathVariable String reference, @PathVariable long id) {
    return Item.of(attachments.get(cases.visible(reference).id(), id));
  }

  /** Always as a download: nothing that people bring is ever shown as a page of this site. */
  @GetMapping({
    "/api/cases/{reference}/attachments/{id}/content",
    "/cases/{reference}/attachments/{id}"
  })
  @Operation(summary = "The file itself")
  ResponseEntity<byte[]> content(@PathVariable String reference, @PathVariable long id) {
    Attachment attachment = attachments.get(cases.visible(reference).id(), id);
    audit.record("read-attachment", "case", reference, Outcome.DONE, Map.of("attachment", id));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(attachment.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .cacheControl(CacheControl.noStore())
        .body(attachments.content(attachment));
  }

  @DeleteMapping("/api/cases/{reference}/attachments/{id}")
  @Operation(summary = "Take a file away")
  ResponseEntity<Void> remove(@PathVariable String reference, @PathVariable long id) {
    attachments.remove(cases.visible(reference), id);
    return ResponseEntity.noContent().build();
  }
}
