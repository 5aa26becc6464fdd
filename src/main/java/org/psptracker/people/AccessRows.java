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
          + " taken_by, asked_again, not_taken, proof_until,"
          + " proven_at, state, decided_at, decided_by, reason,"
          + " person_id, synthetic, version";

  private static final String SELECT = "select " + COLUMNS + " from access_request ";

  private final JdbcClient jdbc;

  AccessRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps what was asked; when that address waits already, only that it asked again.
   *
   * @return the request that now waits, kept from others until the transaction ends
   */
  AccessRequest keep(AccessForm form, Instant now, @Nullable Long takenBy, boolean synthetic) {
    return typed(
            form,
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
        .param("email", form.email())
        .param("now", utc(now))
        .param("takenBy", takenBy)
        .param("synthetic", synthetic)
        .query(AccessRequest.class)
        .single();
  }

  /** What was typed now counts, for the address that the form has. */
  AccessRequest retype(long id, AccessForm form) {
    return typed(
            form,
            """
            update access_request
            set agency = :agency, ori = :ori, place = :place, us_state = :usState,
                agency_type = :agencyType, name = :name, title = :title, phone = :phone,
                need = :need, version = version + 1
            where id = :id
            returning
            """
                + COLUMNS)
        .param("id", id)
        .query(AccessRequest.class)
        .single();
  }

  /** A statement that takes what was typed, all but the address. */
  private JdbcClient.StatementSpec typed(AccessForm form, String sql) {
    return jdbc.sql(sql)
        .param("agency", form.agency().strip())
        .param("ori", form.ori())
        .param("place", form.place().strip())
        .param("usState", form.usState())
        .param("agencyType", form.agencyType().name())
        .param("name", form.name().strip())
        .param("title", form.title().strip())
        .param("phone", form.phone().strip())
        .param("need", form.need());
  }

  /** What was typed now does not count, and whoever decides is told so. */
  AccessRequest notTaken(long id) {
    return jdbc.sql(
            "update access_request set not_taken = not_taken + 1 where id = ? returning " + COLUMNS)
        .param(id)
        .query(AccessRequest.class)
        .single();
  }

  /** Another address: a link that was mailed to the former one proves nothing about it. */
  AccessRequest readdress(long id, String email) {
    return jdbc.sql(
            """
            update access_request
            set email = :email, proof_hash = null, proof_until = null, proven_at = null,
                version = version + 1
            where id = :id
            returning
            """
                + COLUMNS)
        .param("email", email)
        .param("id", id)
        .query(AccessRequest.class)
        .single();
  }

  /** The request of that address that waits. */
  Optional<AccessRequest> waitingOf(String email) {
    return jdbc.sql(SELECT + "where lower(email) = lower(?) and state = 'WAITING'")
        .param(email)
        .query(AccessRequest.class)
        .optional();
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

  /**
   * Those that wait, the longest waiting first; one more than {@code most} says that there are
   * more.
   */
  List<AccessRequest> waiting(@Nullable AccessPosition after, int most) {
    return page("state = 'WAITING'", "(asked_at, id) > ", "order by asked_at, id", after, most);
  }

  /** Those that were decided, the latest first, likewise. */
  List<AccessRequest> decided(@Nullable AccessPosition after, int most) {
    return page(
        "state <> 'WAITING'",
        "(decided_at, id) < ",
        "order by decided_at desc, id desc",
        after,
        most);
  }

  private List<AccessRequest> page(
      String which, String behind, String order, @Nullable AccessPosition after, int most) {
    String where = after == null ? which : which + " and " + behind + "(:at, :id)";
    JdbcClient.StatementSpec query =
        jdbc.sql(SELECT + "where " + where + " " + order + " limit :most").param("most", most + 1);
    if (after != null) {
      query = query.param("at", utc(after.at())).param("id", after.id());
    }
    return query.query(AccessRequest.class).list();
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

  /** Whose link that is, as long as nobody decided; also when it was used or is too old. */
  Optional<AccessRequest> byLink(byte[] hash) {
    return jdbc.sql(SELECT + "where proof_hash = ?")
        .param(hash)
        .query(AccessRequest.class)
        .optional();
  }

  /**
   * Uses a link up; answers whose it was, nothing when it is unknown, used or too old. Its hash
   * stays, so that whoever opens it once more can be told.
   */
  Optional<AccessRequest> prove(byte[] hash, Instant now) {
    return jdbc.sql(
            """
            update access_request
            set proven_at = :now, version = version + 1
            where proof_hash = :hash and proof_until > :now and proven_at is null
              and state = 'WAITING'
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
