package org.psptracker.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.psptracker.audit.Link.Hash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains what has been committed, a moment after. Acts need not wait for one another then, and one
 * that commits late is chained late. Of several nodes one seals at a time. Runs in real time, also
 * while a demonstration moves its clock.
 */
@Component
class Sealer {

  private static final Logger log = LoggerFactory.getLogger(Sealer.class);
  private static final int BATCH = 5000;

  private final ChainRows chain;
  private final RecordKeys keys;
  private final TransactionTemplate transaction;

  Sealer(ChainRows chain, RecordKeys keys, PlatformTransactionManager transactions) {
    this.chain = chain;
    this.keys = keys;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Scheduled(
      fixedDelayString = "${psp.audit.seal-every:PT1S}",
      initialDelayString = "${psp.audit.seal-every:PT1S}")
  void run() {
    try {
      if (chain.somethingWaits()) {
        seal();
      }
    } catch (DataAccessException | TransactionException failure) {
      log.warn("Sealing the record waits for the database: {}", failure.getMessage());
    }
  }

  /** Seals all that waits, in batches; another node may be doing it already. */
  void seal() {
    Integer sealed;
    do {
      sealed = transaction.execute(status -> batch());
    } while (sealed != null && sealed == BATCH);
  }

  private int batch() {
    if (!chain.mayNowSeal()) {
      return 0;
    }
    List<MarkedEntry> waiting = new ArrayList<>(chain.waiting(BATCH));
    if (waiting.isEmpty()) {
      return 0;
    }
    waiting.sort(
        Comparator.comparing((MarkedEntry marked) -> marked.entry().at())
            .thenComparing(marked -> marked.entry().id()));
    Link last = chain.last().orElse(new Link(0, 0, Hash.NONE));
    List<Link> links = new ArrayList<>(waiting.size());
    for (MarkedEntry marked : waiting) {
      warnOfForeign(marked);
      long position = last.position() + 1;
      last = new Link(position, marked.entry().id(), marked.linked(last.hash(), position));
      links.add(last);
    }
    chain.append(links);
    return links.size();
  }

  /** It is sealed as it is, so that it stays to be seen. */
  private void warnOfForeign(MarkedEntry marked) {
    RecordKey key = keys.named(RecordKey.nameIn(marked.mark()));
    if (key == null || !key.marked(marked.canonical(), marked.mark())) {
      log.error(
          "Entry {} of the record was not written by the application, or was changed since.",
          marked.entry().id());
    }
  }
}
