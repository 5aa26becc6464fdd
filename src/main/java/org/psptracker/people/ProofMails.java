package org.psptracker.people;

import static org.psptracker.database.RowTimes.utc;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often a link may be mailed to an address at the wish of strangers: the page is no way to fill
 * somebody's mailbox, by whichever requests.
 */
@Component
class ProofMails {

  /** An address that asks again gets another link after this, for mail does get lost. */
  static final Duration AGAIN = Duration.ofMinutes(10);

  /** And so many within a day. */
  static final int MOST_A_DAY = 5;

  private static final Duration A_DAY = Duration.ofHours(24);

  private final JdbcClient jdbc;

  ProofMails(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Counts one more; false where it would be too many, and nothing may be mailed. */
  boolean mayMail(String address, Instant now) {
    // whoever only asked is not kept in mind for longer than this needs
    jdbc.sql("delete from proof_mail where since <= ?").param(utc(now.minus(A_DAY))).update();
    return jdbc.sql(
                """
                insert into proof_mail (address, since, latest, links)
                values (lower(:address), :now, :now, 1)
                on conflict (address) do update
                  set latest = excluded.latest, links = proof_mail.links + 1
                  where proof_mail.latest <= :again and proof_mail.links < :most
                """)
            .param("address", address)
            .param("now", utc(now))
            .param("again", utc(now.minus(AGAIN)))
            .param("most", MOST_A_DAY)
            .update()
        == 1;
  }
}
