package org.psptracker.triage;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.psptracker.cases.CoreArea;

/** A position as it was decided. */
@Embeddable
class DecidedPosition {

  boolean lead;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.ARRAY)
  CoreArea[] coreAreas = {};

  @JdbcTypeCode(SqlTypes.ARRAY)
  String[] subTopics = {};

  BigDecimal hoursPerWeek = BigDecimal.ONE;
  LocalDate fromDate = LocalDate.EPOCH;
  LocalDate untilDate = LocalDate.EPOCH;

  protected DecidedPosition() {}

  DecidedPosition(boolean lead, Position form) {
    this.lead = lead;
    this.coreAreas = form.coreAreas().stream().distinct().toArray(CoreArea[]::new);
    this.subTopics = form.topics().stream().distinct().toArray(String[]::new);
    this.hoursPerWeek = form.hoursPerWeek();
    this.fromDate = form.from();
    this.untilDate = form.until();
  }

  Position form() {
    return new Position(List.of(coreAreas), List.of(subTopics), hoursPerWeek, fromDate, untilDate);
  }
}
