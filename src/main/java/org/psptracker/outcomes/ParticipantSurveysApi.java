package org.psptracker.outcomes;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.Slice;
import org.psptracker.web.CsvLines;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What participants said, in numbers; {@link ParticipantAnswers} says what they hide. */
@RestController
@RequestMapping("/api/cases/{reference}")
class ParticipantSurveysApi {

  /**
   * The survey of a wave.
   *
   * @param answers how many the figures are of, a multiple of five; 0 while there are fewer
   * @param open until when the link takes answers, null without one
   */
  record Survey(
      long wave,
      String label,
      @Nullable Instant open,
      int answers,
      List<ParticipantAnswers.Ticked> ticked) {}

  private final CaseFiles cases;
  private final Waves waves;
  private final SurveyLinks links;
  private final ParticipantAnswers answers;

  ParticipantSurveysApi(
      CaseFiles cases, Waves waves, SurveyLinks links, ParticipantAnswers answers) {
    this.cases = cases;
    this.waves = waves;
    this.links = links;
    this.answers = answers;
  }

  @GetMapping("/participant-surveys")
  @Operation(summary = "What participants said, by wave")
  Slice<Survey> surveys(@PathVariable String reference) {
    return new Slice<>(of(cases.visible(reference)), null);
  }

  @GetMapping(value = "/participant-surveys.csv", produces = "text/csv")
  @Operation(summary = "What participants said: how often each point was ticked")
  ResponseEntity<byte[]> csv(@PathVariable String reference) throws IOException {
    StringBuilder table = new StringBuilder();
    try (CsvLines lines = new CsvLines(table)) {
      lines.line(List.of("wave", "answers", "item", "point", "count"));
      for (Survey survey : of(cases.visible(reference))) {
        for (ParticipantAnswers.Ticked item : survey.ticked()) {
          write(survey, item, lines);
        }
      }
    }
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + reference + "-participants.csv\"")
        .body(table.toString().getBytes(StandardCharsets.UTF_8));
  }

  @DeleteMapping("/waves/{id}/survey-link")
  @Operation(summary = "End the link by which participants answer")
  ResponseEntity<Void> end(@PathVariable String reference, @PathVariable long id) {
    links.end(cases.visible(reference), id);
    return ResponseEntity.noContent().build();
  }

  private List<Survey> of(CaseFile caseFile) {
    Map<Long, SurveyLinks.Link> present = links.ofCase(caseFile.id());
    Map<Long, ParticipantAnswers.Said> answered = answers.ofCase(caseFile.id());
    return waves.of(caseFile.id()).stream()
        .map(
            wave -> {
              SurveyLinks.Link link = present.get(wave.id());
              ParticipantAnswers.Said said =
                  answered.getOrDefault(wave.id(), ParticipantAnswers.Said.NOTHING);
              return new Survey(
                  wave.id(),
                  wave.label(),
                  link == null ? null : link.expiresAt(),
                  said.answers(),
                  said.ticked());
            })
        .toList();
  }

  private static void write(Survey survey, ParticipantAnswers.Ticked item, CsvLines lines)
      throws IOException {
    int least = item.item().equals(ParticipantAnswers.RECOMMEND) ? 0 : 1;
    for (int i = 0; i < item.counts().size(); i++) {
      lines.line(
          List.of(survey.wave(), survey.answers(), item.item(), least + i, item.counts().get(i)));
    }
  }
}
