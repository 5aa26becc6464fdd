package org.psptracker.audit;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Refusals of callers whom nobody knows: rows are for ever, and anybody may be refused as often as
 * they like. The first of an address and kind is written; what follows within a minute is counted,
 * and at its end the last of them stands for all.
 */
@Component
class RefusedStrangers {

  static final Duration COUNTED = Duration.ofMinutes(1);

  /** So many addresses and kinds are told apart; those beyond share one count for each kind. */
  static final int MOST = 10_000;

  private record Key(String from, String kind) {}

  private record Count(Instant since, AuditEntry last, int more) {

    AuditEntry sum() {
      return last.standingFor(more);
    }
  }

  private final AuditRows rows;
  private final Map<Key, Count> counts = new LinkedHashMap<>();

  RefusedStrangers(AuditRows rows) {
    this.rows = rows;
  }

  /**
   * Whether this one is to be written; else it is counted.
   *
   * @param from what of its address stands for one client
   */
  synchronized boolean isFirst(String from, AuditEntry refusal) {
    Key key = new Key(from, kind(refusal));
    if (!counts.containsKey(key) && counts.size() >= MOST) {
      key = new Key("", kind(refusal));
    }
    Count count = counts.get(key);
    if (count == null) {
      counts.put(key, new Count(refusal.at(), refusal, 0));
      return true;
    }
    AuditEntry last = key.from().isEmpty() ? refusal.fromNowhere() : refusal;
    counts.put(key, new Count(count.since(), last, count.more() + 1));
    return false;
  }

  @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
  void writeCounts() {
    writeCounts(Instant.now());
  }

  void writeCounts(Instant now) {
    write(due(now));
  }

  /** Writes what has been counted so far, and begins anew. */
  @PreDestroy
  void stop() {
    List<AuditEntry> all;
    synchronized (this) {
      all = counts.values().stream().filter(count -> count.more() > 0).map(Count::sum).toList();
      counts.clear();
    }
    write(all);
  }

  private void write(List<AuditEntry> sums) {
    if (!sums.isEmpty()) {
      rows.appendAfterwards(sums);
    }
  }

  /** Whoever went on is counted anew, whoever did not is forgotten. */
  private synchronized List<AuditEntry> due(Instant now) {
    List<AuditEntry> due = new ArrayList<>();
    for (Iterator<Map.Entry<Key, Count>> all = counts.entrySet().iterator(); all.hasNext(); ) {
      Map.Entry<Key, Count> one = all.next();
      Count count = one.getValue();
      if (count.since().plus(COUNTED).isAfter(now)) {
        continue;
      }
      if (count.more() == 0) {
        all.remove();
      } else {
        due.add(count.sum());
        one.setValue(new Count(now, count.last(), 0));
      }
    }
    return due;
  }

  /** What somebody could vary as they like, such as the address called, makes no other kind. */
  private static String kind(AuditEntry refusal) {
    String on = refusal.subjectKind().equals("address") ? "" : refusal.subject();
    return String.join(" ", refusal.act(), on, refusal.detail());
  }
}
