package org.psptracker.staffing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.psptracker.identity.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes when an expert first looks at an offer; after that it cannot be taken back. */
@Component
class FirstLook {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final TransactionTemplate apart;

  FirstLook(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.clock = clock;
    // looking is a reading act, so the note is written in a transaction of its own
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  void note(Offer offer, Actor actor) {
    if (offer.openedAt() != null
        || offer.status() != OfferStatus.OPEN
        || offer.expertId() != actor.personId()) {
      return;
    }
    apart.executeWithoutResult(
        status ->
            jdbc.sql(
                    """
                    update staffing_offer set opened_at = :now
                    where id = :id and opened_at is null
                    """)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("id", offer.id())
                .update());
  }
}
