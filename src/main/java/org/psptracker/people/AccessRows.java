package org.psptracker.people;

import static org.psptracker.database.RowTimes.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of access requests. */
@Component
class AccessRows {

  private static final String COLUMNS =
      "id, agency, ori, place, us_state, agency_type, name, title, email, phone, need, asked_at,"
          + " taken_by, asked_again, proof_until, proven_at, state, decided_at, decided_by, reason,"
          + " person_id, synthetic, version";

  private static final String SELECT = "select " + COLUMNS + " from access_request ";

  private final JdbcClient jdbc;

  AccessRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps what was asked; when that address waits already, only that it asked again.
   *
   * @return the request that now waits
   */
  AccessRequest keep(AccessForm form, Instant now, @Nullable Long takenBy, boolean synthetic) {
    return jdbc.sql(
            """
            insert into access_request (agency, ori, place, us_state, agency_type, name, title,
              email, phone, need, asked_at, taken_by, synthetic, state)
            values (:agency, :ori, :place, :usState, :agencyType, :name, :title,
              :email, :phone, :need, :now, :takenBy, :synthetic, 'WAITING')
            on conflict (lower(email)) where state = 'WAITING'
            do update set asked_again = access_request.asked_again + 1
            returning
            """
                + COLUMNS)
        .param("agency", form.agency().strip())
        .param("ori", form.ori())
        .param("place", form.place().strip())
        .param("usState", form.usState())
        .param("agencyType", form.agencyType().name())
        .param("name", form.name().strip())
        .param("title", form.title().strip())
        .param("email", form.email())
        .param("phone", form.phone().strip())
        .param("need", form.need())
        .param("now", utc(now))
        .param("takenBy", takenBy)
        .param("synthetic", synthetic)
        .query(AccessRequest.class)
        .single();
  }

  Optional<AccessRequest> find(long id) {
    return jdbc.sql(SELECT + "where id = ?").param(id).query(AccessRequest.class).optional();
  }

  /** The row, kept from others until the transaction ends. */
  Optional<AccessRequest> lock(long id) {
    return jdbc.sql(SELECT + "where id = ? for update")
        .param(id)
        .query(AccessRequest.class)
        .optional();
  }

  /** Those that wait, the longest waiting first. */
  List<AccessRequest> waiting(int most) {
    return jdbc.sql(SELECT + "where state = 'WAITING' order by asked_at, id limit ?")
        .param(most)
        .query(AccessRequest.class)
        .list();
  }

  /** Those that were decided, the latest first. */
  List<AccessRequest> decided(int most) {
    return jdbc.sql(SELECT + "where state <> 'WAITING' order by decided_at desc, id desc limit ?")
        .param(most)
        .query(AccessRequest.class)
        .list();
  }

  /** Which of these belong to sites that are known. */
  Set<String> knownOris(Collection<String> oris) {
    return Set.copyOf(
        jdbc.sql("select ori from jurisdiction where ori = any(?)")
            .param(oris.toArray(String[]::new))
            .query(String.class)
            .list());
  }

  long countWaiting() {
    return jdbc.sql("select count(*) from access_request where state = 'WAITING'")
        .query(Long.class)
        .single();
  }

  /** Others that wait and name the same agency, or the same person. */
  List<AccessRequest> waitingLike(AccessRequest request) {
    return jdbc.sql(
            SELECT
                + """
                where state = 'WAITING' and id <> :id
                  and (ori = :ori or lower(name) = lower(:name))
                order by asked_at, id limit 10
                """)
        .param("id", request.id())
        .param("ori", request.ori())
        .param("name", request.name())
        .query(AccessRequest.class)
        .list();
  }

  /** The link that was mailed replaces any earlier one. */
  void linkMailed(long id, byte[] hash, Instant until) {
    jdbc.sql("update access_request set proof_hash = ?, proof_until = ? where id = ?")
        .param(hash)
        .param(utc(until))
        .param(id)
        .update();
  }

  /** Uses a link up; answers whose it was, nothing when it is unknown, used or too old. */
  Optional<AccessRequest> prove(byte[] hash, Instant now) {
    return jdbc.sql(
            """
            update access_request
            set proven_at = coalesce(proven_at, :now), proof_hash = null, proof_until = null,
                version = version + 1
            where proof_hash = :hash and proof_until > :now and state = 'WAITING'
            returning
            """
                + COLUMNS)
        .param("hash", hash)
        .param("now", utc(now))
        .query(AccessRequest.class)
        .optional();
  }

  void confirmed(AccessRequest request, long personId, long by, Instant now) {
    decide(request, "CONFIRMED", by, now, null, personId);
  }

  void refused(AccessRequest request, String reason, long by, Instant now) {
    decide(request, "REFUSED", by, now, reason, null);
  }

  private void decide(
      AccessRequest request,
      String state,
      long by,
      Instant now,
      @Nullable String reason,
      @Nullable Long personId) {
    jdbc.sql(
            """
            update access_request
            set state = :state, decided_at = :now, decided_by = :by, reason = :reason,
                person_id = :person, proof_hash = null, proof_until = null, version = version + 1
            where id = :id
            """)
        .param("state", state)
        .param("now", utc(now))
        .param("by", by)
        .param("reason", reason)
        .param("person", personId)
        .param("id", request.id())
        .update();
  }
}
