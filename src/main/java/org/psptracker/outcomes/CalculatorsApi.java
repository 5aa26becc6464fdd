package org.psptracker.outcomes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.psptracker.outcomes.evidence.RateRatios;
import org.psptracker.outcomes.evidence.Rates;
import org.psptracker.web.forms.Contradiction;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.JsonBody;
import org.psptracker.web.forms.Problems;
import org.psptracker.web.forms.TakesForm;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The calculators behind the outcomes, on numbers in the body. */
@RestController
@RequestMapping("/api/evidence")
class CalculatorsApi {

  private static final BigDecimal USUAL = new BigDecimal("0.95");
  private static final BigDecimal MOST = BigDecimal.valueOf(RateRatios.MOST_EVENTS);
  private static final BigDecimal MOST_EXPOSURE = new BigDecimal("1e15");

  /**
   * Numbers of the baseline and the follow-up, or of one period.
   *
   * @param events whole numbers, 0 or more
   * @param exposure in any unit, more than 0
   * @param confidence between 0 and 1; 0.95 when absent
   */
  record Counts(
      @NotNull @Size(min = 1, max = 2) List<BigDecimal> events,
      @NotNull @Size(min = 1, max = 2) List<BigDecimal> exposure,
      @Nullable BigDecimal confidence) {

    Counts {
      events = events == null ? List.of() : events.stream().filter(Objects::nonNull).toList();
      exposure = exposure == null ? List.of() : exposure.stream().filter(Objects::nonNull).toList();
    }
  }

  private final JsonBody bodies;
  private final Forms forms;

  CalculatorsApi(JsonBody bodies, Forms forms) {
    this.bodies = bodies;
    this.forms = forms;
  }

  @PostMapping("/rate-ratio")
  @Operation(summary = "Rate of the follow-up over the baseline, or one rate, with intervals")
  @TakesForm(Counts.class)
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema =
                  @Schema(oneOf = {EvidenceAnswers.Ratio.class, EvidenceAnswers.OneRate.class})))
  Object rateRatio(HttpServletRequest request) {
    Counts counts = forms.read(Counts.class, bodies.read(request));
    check(counts);
    BigDecimal given = counts.confidence();
    double confidence = (given == null ? USUAL : given).doubleValue();
    int first = counts.events().get(0).intValueExact();
    double exposure = counts.exposure().get(0).doubleValue();
    if (counts.events().size() == 1) {
      return EvidenceAnswers.OneRate.of(Rates.of(first, exposure, confidence));
    }
    return EvidenceAnswers.Ratio.of(
        RateRatios.of(
            first,
            exposure,
            counts.events().get(1).intValueExact(),
            counts.exposure().get(1).doubleValue(),
            confidence));
  }

  private void check(Counts counts) {
    Problems problems = new Problems();
    if (counts.events().size() != counts.exposure().size()) {
      problems.contradiction("outcomes.error.lengths", "exposure", "events");
    }
    for (int i = 0; i < counts.events().size(); i++) {
      BigDecimal events = counts.events().get(i);
      String field = "events[" + i + "]";
      if (events.signum() < 0) {
        problems.add(field, "outcomes.error.negative");
      } else if (events.compareTo(MOST) > 0) {
        problems.add(field, "outcomes.error.too-large");
      } else if (events.stripTrailingZeros().scale() > 0) {
        problems.add(field, "outcomes.error.whole");
      }
    }
    for (int i = 0; i < counts.exposure().size(); i++) {
      BigDecimal exposure = counts.exposure().get(i);
      String field = "exposure[" + i + "]";
      if (!(exposure.doubleValue() > 0)) {
        problems.add(field, "outcomes.error.exposure");
      } else if (exposure.compareTo(MOST_EXPOSURE) > 0) {
        problems.add(field, "outcomes.error.too-large");
      }
    }
    BigDecimal confidence = counts.confidence();
    if (confidence != null && !(confidence.doubleValue() > 0 && confidence.doubleValue() < 1)) {
      problems.add("confidence", "outcomes.error.confidence");
    }
    if (!problems.isEmpty()) {
      throw new Contradiction(forms.errors(problems));
    }
  }
}
