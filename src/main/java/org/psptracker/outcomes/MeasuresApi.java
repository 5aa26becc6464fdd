package org.psptracker.outcomes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.Slice;
import org.psptracker.web.TooLarge;
import org.psptracker.web.forms.JsonBody;
import org.psptracker.web.forms.TakesForm;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Monthly counts and the evidence computed from them. */
@RestController
@RequestMapping("/api/cases/{reference}")
class MeasuresApi {

  private static final MediaType CSV = MediaType.parseMediaType("text/csv");
  static final int MOST_BYTES = 2_000_000;

  /**
   * A count as it was said on a day.
   *
   * @param count null where not reported
   * @param provisional whether it may still change
   * @param superseded whether something newer is known of that month
   */
  record Item(
      Metric metric,
      int year,
      int month,
      @Nullable Integer count,
      @Nullable Integer cleared,
      @Nullable Integer population,
      SourceSystem sourceSystem,
      LocalDate asOfDate,
      boolean isFinal,
      boolean provisional,
      boolean superseded,
      @Nullable String notes) {}

  private final CaseFiles cases;
  private final MeasureUpload upload;
  private final MonthlyCounts counts;
  private final MeasuresCsv csv;
  private final JsonBody bodies;
  private final CaseEvidence evidence;
  private final EvidenceAnswers answers;
  private final OutcomesSettings settings;

  MeasuresApi(
      CaseFiles cases,
      MeasureUpload upload,
      MonthlyCounts counts,
      MeasuresCsv csv,
      JsonBody bodies,
      CaseEvidence evidence,
      EvidenceAnswers answers,
      OutcomesSettings settings) {
    this.cases = cases;
    this.upload = upload;
    this.counts = counts;
    this.csv = csv;
    this.bodies = bodies;
    this.evidence = evidence;
    this.answers = answers;
    this.settings = settings;
  }

  @PostMapping("/measures")
  @Operation(
      summary = "Add monthly counts, all or none",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
  @TakesForm(MeasuresForm.class)
  ResponseEntity<MeasureUpload.Taken> add(
      @PathVariable String reference, HttpServletRequest request) throws IOException {
    CaseFile caseFile = cases.visible(reference);
    upload.mustBeAllowed(caseFile);
    ObjectNode body = isCsv(request) ? csv.read(content(request)) : renamed(bodies.read(request));
    MeasureUpload.Taken taken = upload.take(caseFile, body);
    return ResponseEntity.created(URI.create("/api/cases/" + reference + "/measures")).body(taken);
  }

  @GetMapping("/measures")
  @Operation(summary = "Monthly counts with what was known when")
  Slice<Item> list(@PathVariable String reference) {
    List<MonthlyCount> all = counts.all(cases.visible(reference).id());
    Map<List<Object>, MonthlyCount> newest = new HashMap<>();
    all.forEach(count -> newest.put(List.of(count.metric(), count.yearMonth()), count));
    return new Slice<>(
        all.stream()
            .map(c -> item(c, newest.get(List.of(c.metric(), c.yearMonth())) != c))
            .toList(),
        null);
  }

  @GetMapping("/evidence")
  @Operation(summary = "Estimates with interval, verdict and caveats")
  EvidenceAnswers.Answer evidence(@PathVariable String reference) {
    CaseFile caseFile = cases.visible(reference);
    return answers.of(reference, evidence.of(caseFile.id()));
  }

  private Item item(MonthlyCount count, boolean superseded) {
    return new Item(
        count.metric(),
        count.year(),
        count.month(),
        count.count(),
        count.cleared(),
        count.population(),
        count.sourceSystem(),
        count.asOfDate(),
        count.isFinal(),
        count.isProvisional(settings.provisionalDays()),
        superseded,
        count.notes());
  }

  /** The names of the file's columns are taken in JSON too. */
  private static ObjectNode renamed(ObjectNode body) {
    for (JsonNode row : body.path("rows")) {
      if (row instanceof ObjectNode object) {
        for (String column : MeasuresCsv.COLUMNS) {
          String field = MeasuresCsv.field(column);
          if (!field.equals(column) && object.has(column) && !object.has(field)) {
            object.set(field, object.remove(column));
          }
        }
      }
    }
    return body;
  }

  private static byte[] content(HttpServletRequest request) throws IOException {
    byte[] content = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (content.length > MOST_BYTES) {
      throw new TooLarge();
    }
    return content;
  }

  private static boolean isCsv(HttpServletRequest request) {
    String type = request.getContentType();
    try {
      return type != null && CSV.isCompatibleWith(MediaType.parseMediaType(type));
    } catch (InvalidMediaTypeException unreadable) {
      return false;
    }
  }
}
