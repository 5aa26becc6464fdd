package org.psptracker.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.psptracker.audit.Disagreement.Kind;
import org.psptracker.audit.Link.Hash;
import org.springframework.stereotype.Component;

/**
 * Walks along the whole chain, page by page, and holds it against the entries, their marks and all
 * signed heads. Reads only; what is written meanwhile is left for the next time.
 */
@Component
class Verification {

  private static final int PAGE = 2000;
  private static final int FIRST = 100;
  private static final Duration SURELY_SIGNED = Duration.ofMinutes(5);

  private final ChainRows chain;
  private final HeadRows heads;
  private final HeadsFile file;
  private final RecordKeys keys;

  Verification(ChainRows chain, HeadRows heads, HeadsFile file, RecordKeys keys) {
    this.chain = chain;
    this.heads = heads;
    this.file = file;
    this.keys = keys;
  }

  /**
   * What was verified and what does not agree.
   *
   * @param entries sealed ones that were walked along
   * @param heads signed ones, inside and outside of the database
   * @param outside those of them in the file outside
   * @param disagreements how many in all
   * @param found the first of them
   */
  record Report(
      Instant at,
      Duration took,
      long entries,
      long heads,
      long outside,
      long disagreements,
      List<Disagreement> found) {

    Report {
      found = List.copyOf(found);
    }

    /** Whether nothing is wrong but that the file of heads is not where it should be. */
    boolean lacksOnlyHeads() {
      return disagreements == 1 && found.get(0).kind() == Kind.MISSING_HEADS;
    }
  }

  /**
   * @param progress hears how many entries are done
   */
  Report run(LongConsumer progress) {
    Instant start = Instant.now();
    Findings findings = new Findings();
    // heads before length: one that is signed meanwhile is not behind the end
    List<Head> outside = outside(findings);
    long lastHead = heads.last().map(Head::position).orElse(0L);
    long end = chain.length();
    Walk walk = new Walk(findings, outside);
    List<ChainRows.Linked> page;
    do {
      page = chain.page(walk.position, end, PAGE);
      walk.over(page);
      progress.accept(walk.entries);
    } while (page.size() == PAGE);
    walk.suspects.judge();
    behind(end, lastHead, outside, findings);
    chain.goneBeforeSealing(FIRST).forEach(id -> findings.add(Kind.DELETED_BEFORE_SEALING, id));
    chain.outside(FIRST).forEach(id -> findings.add(Kind.INSERTED_ROW, id));
    return new Report(
        start,
        Duration.between(start, Instant.now()),
        walk.entries,
        walk.heads,
        outside.size(),
        findings.count(),
        findings.first());
  }

  /** The application signs within a minute: entries or heads of before then had theirs written. */
  private boolean shouldHaveHeads() {
    return heads.last().isPresent() || chain.sealedBefore(Instant.now().minus(SURELY_SIGNED));
  }

  private List<Head> outside(Findings findings) {
    if (!file.isThere() && shouldHaveHeads()) {
      findings.add(Kind.MISSING_HEADS, file.toString());
    }
    List<Head> parsed = new ArrayList<>();
    List<String> lines = file.lines();
    for (int i = 0; i < lines.size(); i++) {
      Optional<Head> head = Head.parse(lines.get(i));
      if (head.isPresent()) {
        parsed.add(head.get());
      } else {
        findings.add(Kind.UNREADABLE_HEAD, i + 1);
      }
    }
    return parsed;
  }

  /** A signed head that no link reaches any more. */
  private void behind(long end, long lastHead, List<Head> outside, Findings findings) {
    List<Head> beyond = new ArrayList<>(heads.between(end, lastHead));
    outside.stream().filter(head -> head.position() > end).forEach(beyond::add);
    List<Head> genuine = beyond.stream().filter(head -> isGenuine(head, findings)).toList();
    genuine.stream()
        .max(Comparator.comparingLong(Head::position))
        .ifPresent(
            head -> findings.add(Kind.CUT_TAIL, head.position() - end, head.position(), end));
  }

  private boolean isGenuine(Head head, Findings findings) {
    RecordKey key = keys.named(head.key());
    if (key == null) {
      findings.unknownKey(head.key());
      return false;
    } else if (!head.isSignedBy(key)) {
      findings.add(Kind.FORGED_HEAD, head.position());
      return false;
    }
    return true;
  }

  private final class Walk {

    private final Findings findings;
    private final List<Head> outside;
    private final Suspects suspects;
    private long position;
    private long entries;
    private long heads;
    private @Nullable Hash before = Hash.NONE;

    Walk(Findings findings, List<Head> outside) {
      this.findings = findings;
      this.outside = new ArrayList<>(outside);
      this.outside.sort(Comparator.comparingLong(Head::position));
      this.suspects = new Suspects(findings, keys);
    }

    void over(List<ChainRows.Linked> page) {
      if (page.isEmpty()) {
        return;
      }
      long last = page.get(page.size() - 1).link().position();
      List<Head> met = new ArrayList<>(Verification.this.heads.between(position, last));
      outside.stream()
          .filter(head -> head.position() > position && head.position() <= last)
          .forEach(met::add);
      Map<Long, Hash> hashes = new HashMap<>();
      for (ChainRows.Linked linked : page) {
        step(linked);
        hashes.put(linked.link().position(), linked.link().hash());
      }
      met.forEach(head -> compare(head, hashes.get(head.position())));
    }

    private void step(ChainRows.Linked linked) {
      Link link = linked.link();
      if (link.position() != position + 1) {
        findings.add(Kind.DELETED_SEALS, position + 1, link.position() - 1);
        before = null;
      }
      MarkedEntry entry = linked.entry();
      if (entry == null) {
        findings.add(Kind.DELETED_ROW, link.entryId(), link.position());
      } else if (before != null && !entry.linked(before, link.position()).equals(link.hash())) {
        suspects.add(before, link, entry);
      } else {
        mark(entry, link);
      }
      before = link.hash();
      position = link.position();
      entries++;
    }

    private void mark(MarkedEntry entry, Link link) {
      RecordKey key = keys.named(RecordKey.nameIn(entry.mark()));
      if (key == null) {
        findings.unknownKey(RecordKey.nameIn(entry.mark()));
      } else if (!key.marked(entry.canonical(), entry.mark())) {
        findings.add(Kind.FOREIGN_ROW, entry.entry().id(), link.position());
      }
    }

    private void compare(Head head, @Nullable Hash hash) {
      heads++;
      if (isGenuine(head, findings) && hash != null && !hash.equals(head.hash())) {
        findings.add(Kind.REWRITTEN_BEFORE_HEAD, head.position());
      }
    }
  }
}
