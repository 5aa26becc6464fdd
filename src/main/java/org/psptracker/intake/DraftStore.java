package org.psptracker.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of drafts. */
@Repository
class DraftStore {

  private static final String COLUMNS =
      "id, version, jurisdiction_id, data, begun_by, begun_at, saved_by, saved_at";

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  DraftStore(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Draft begin(long jurisdictionId, ObjectNode data, long personId, Instant now) {
    return jdbc.sql(
            """
            insert into request_draft (id, jurisdiction_id, data, begun_by, begun_at, saved_by,
              saved_at)
            values (nextval('request_draft_seq'), :site, cast(:data as jsonb), :person, :now,
              :person, :now)
            returning """
                + " "
                + COLUMNS)
        .param("site", jurisdictionId)
        .param("data", data.toString())
        .param("person", personId)
        .param("now", Timestamp.from(now))
        .query(this::draft)
        .single();
  }

  Optional<Draft> find(long id) {
    return jdbc.sql("select " + COLUMNS + " from request_draft where id = :id")
        .param("id", id)
        .query(this::draft)
        .optional();
  }

  /** Saves when the draft still has that version; empty when somebody else saved or filed it. */
  Optional<Draft> save(Draft draft, ObjectNode data, long personId, Instant now) {
    return jdbc.sql(
            """
            update request_draft set data = cast(:data as jsonb), saved_by = :person,
              saved_at = :now, version = version + 1
            where id = :id and version = :version
            returning """
                + " "
                + COLUMNS)
        .param("id", draft.id())
        .param("version", draft.version())
        .param("data", data.toString())
        .param("person", personId)
        .param("now", Timestamp.from(now))
        .query(this::draft)
        .optional();
  }

  /** Keeps others from filing the draft until the transaction ends; false when it is gone. */
  boolean lock(long id) {
    return jdbc.sql("select id from request_draft where id = :id for update")
        .param("id", id)
        .query(Long.class)
        .optional()
        .isPresent();
  }

  boolean delete(long id) {
    return jdbc.sql("delete from request_draft where id = :id").param("id", id).update() > 0;
  }

  void deleteSavedBefore(Instant time) {
    jdbc.sql("delete from request_draft where saved_at < :time")
        .param("time", Timestamp.from(time))
        .update();
  }

  /** A site's drafts, last saved first. */
  List<Draft> ofJurisdiction(long jurisdictionId) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from request_draft where jurisdiction_id = :site"
                + " order by saved_at desc, id desc limit 200")
        .param("site", jurisdictionId)
        .query(this::draft)
        .list();
  }

  /** Drafts that a person began, last saved first. */
  List<Draft> begunBy(long personId) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from request_draft where begun_by = :person"
                + " order by saved_at desc, id desc limit 200")
        .param("person", personId)
        .query(this::draft)
        .list();
  }

  private Draft draft(ResultSet row, int number) throws SQLException {
    return new Draft(
        row.getLong("id"),
        row.getInt("version"),
        row.getLong("jurisdiction_id"),
        read(row.getString("data")),
        row.getLong("begun_by"),
        row.getTimestamp("begun_at").toInstant(),
        row.getLong("saved_by"),
        row.getTimestamp("saved_at").toInstant());
  }

  private ObjectNode read(String data) {
    try {
      return (ObjectNode) json.readTree(data);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("jsonb that is not JSON", impossible);
    }
  }
}
