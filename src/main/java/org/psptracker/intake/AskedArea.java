package org.psptracker.intake;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CoreArea;

/** A core area that the site asks about, with the part of it where the site named one. */
@Embeddable
class AskedArea {

  @Enumerated(EnumType.STRING)
  CoreArea coreArea = CoreArea.CRIME_ANALYSIS;

  @Nullable String subTopic;

  protected AskedArea() {}

  AskedArea(CoreArea coreArea, @Nullable String subTopic) {
    this.coreArea = coreArea;
    this.subTopic = subTopic;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AskedArea area
        && area.coreArea == coreArea
        && Objects.equals(area.subTopic, subTopic);
  }

  @Override
  public int hashCode() {
    return Objects.hash(coreArea, subTopic);
  }
}
