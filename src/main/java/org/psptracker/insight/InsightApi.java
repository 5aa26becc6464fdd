package org.psptracker.insight;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.Intensity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The numbers of the insight page. */
@RestController
@RequestMapping("/api/insight")
class InsightApi {

  private final Portfolios portfolios;
  private final FilterReader filters;

  InsightApi(Portfolios portfolios, FilterReader filters) {
    this.portfolios = portfolios;
    this.filters = filters;
  }

  @GetMapping("/portfolio")
  @Operation(summary = "Where cases stand, what is late, arrivals and closures by month")
  @Parameter(
      name = "from",
      in = ParameterIn.QUERY,
      description = "first day of arrivals and closures; twelve months back when absent",
      schema = @Schema(type = "string", format = "date"))
  @Parameter(
      name = "to",
      in = ParameterIn.QUERY,
      description = "last day of them; today when absent",
      schema = @Schema(type = "string", format = "date"))
  @Parameter(
      name = "coreArea",
      in = ParameterIn.QUERY,
      schema = @Schema(implementation = CoreArea.class))
  @Parameter(
      name = "usState",
      in = ParameterIn.QUERY,
      description = "postal code",
      schema = @Schema(type = "string", pattern = "[A-Z]{2}"))
  @Parameter(
      name = "intensity",
      in = ParameterIn.QUERY,
      schema = @Schema(implementation = Intensity.class))
  Portfolio portfolio(@Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
    portfolios.mustBeAllowed();
    return portfolios.of(filters.read(parameters));
  }
}
