package org.psptracker.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something that happened; its words are made when it is read, in the reader's language. */
@Entity
@Immutable
class TimelineEntry {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE)
  private @Nullable Long id;

  private long caseId;
  private Instant at = Instant.EPOCH;
  private long personId;
  private String actorName = "";
  private String kind = "";

  @JdbcTypeCode(SqlTypes.JSON)
  private JsonNode args = JsonNodeFactory.instance.arrayNode();

  protected TimelineEntry() {}

  TimelineEntry(
      long caseId, Instant at, long personId, String actorName, String kind, JsonNode args) {
    this.caseId = caseId;
    this.at = at;
    this.personId = personId;
    this.actorName = actorName;
    this.kind = kind;
    this.args = args;
  }

  long id() {
    if (id == null) {
      throw new IllegalStateException("not saved yet");
    }
    return id;
  }

  Instant at() {
    return at;
  }

  long personId() {
    return personId;
  }

  String actorName() {
    return actorName;
  }

  String kind() {
    return kind;
  }

  JsonNode args() {
    return args;
  }
}
