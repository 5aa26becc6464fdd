package org.psptracker.insight;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.Stage;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the cases and steps behind a figure are listed, under the same filter. */
record Addresses(PortfolioFilter filter) {

  String cases(Collection<Stage> stages) {
    return withStages(stages).toUriString();
  }

  String cases(Collection<Stage> stages, String name, String value) {
    return withStages(stages).queryParam(name, value).toUriString();
  }

  /**
   * Those of one core area; null under a filter of another one, since a list of both would show
   * cases that have either.
   */
  @Nullable String area(Collection<Stage> stages, CoreArea area) {
    if (filter.coreArea() != null && filter.coreArea() != area) {
      return null;
    }
    return withStages(stages).replaceQueryParam("coreArea", area.name()).toUriString();
  }

  String inbox(String step) {
    return steps(step).toUriString();
  }

  String overdue(@Nullable String step) {
    return steps(step).queryParam("overdue", true).toUriString();
  }

  private UriComponentsBuilder withStages(Collection<Stage> stages) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/cases");
    filter.caseParameters().forEach(address::queryParam);
    stages.forEach(stage -> address.queryParam("stage", stage.name()));
    return address;
  }

  private UriComponentsBuilder steps(@Nullable String step) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath("/inbox")
            .queryParam("scope", "all")
            // what somebody put aside is late all the same
            .queryParam("snoozed", true);
    filter.caseParameters().forEach(address::queryParam);
    return step == null ? address : address.queryParam("step", step);
  }
}
