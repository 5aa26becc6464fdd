package org.psptracker.audit;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Signs how far the chain has come, and writes it down in three places: the database, a file
 * outside of it, and the log, which most operators collect elsewhere.
 */
@Component
class HeadKeeper {

  private static final Logger log = LoggerFactory.getLogger(HeadKeeper.class);

  private final Sealer sealer;
  private final ChainRows chain;
  private final HeadRows rows;
  private final HeadsFile file;
  private final RecordKeys keys;
  private long written;

  HeadKeeper(Sealer sealer, ChainRows chain, HeadRows rows, HeadsFile file, RecordKeys keys) {
    this.sealer = sealer;
    this.chain = chain;
    this.rows = rows;
    this.file = file;
    this.keys = keys;
  }

  @Scheduled(
      fixedDelayString = "${psp.audit.head-every:PT1M}",
      initialDelayString = "${psp.audit.head-every:PT1M}")
  void run() {
    try {
      keep();
    } catch (DataAccessException | TransactionException failure) {
      log.warn("Signing the record waits for the database: {}", failure.getMessage());
    }
  }

  /** Signs the last link, unless this node did already. */
  synchronized void keep() {
    Optional<Link> last = chain.last();
    if (last.isEmpty() || last.get().position() <= written) {
      return;
    }
    Head head = Head.sign(last.get(), Instant.now(), keys.present());
    boolean lost = !file.isThere() && rows.last().isPresent();
    rows.add(head);
    log.info("Record sealed: {}", head.line());
    if (lost) {
      log.warn("The file of signed heads {} was not there; it begins anew.", file);
    }
    try {
      file.append(head);
      written = head.position();
    } catch (IOException unwritable) {
      // a minute later once more
      log.error("The head of the record cannot be written to {}", file, unwritable);
    }
  }

  /** As if this node had just started. */
  synchronized void forget() {
    written = 0;
  }

  /** Nothing of this run stays behind unsigned. */
  @PreDestroy
  void stop() {
    try {
      sealer.seal();
      keep();
    } catch (DataAccessException | TransactionException gone) {
      log.warn("The last entries of the record are signed at the next start.");
    }
  }
}
