package org.psptracker.audit;

import java.util.ArrayList;
import java.util.List;
import org.psptracker.audit.Disagreement.Kind;
import org.psptracker.audit.Link.Hash;

/**
 * Links whose hash does not fit their entry. Whether one was changed or two exchanged shows only
 * when they are held against one another.
 */
final class Suspects {

  /** More than these are not compared in pairs: whoever bends so much is found all the same. */
  private static final int COMPARED = 300;

  private record Suspect(Hash before, Link link, MarkedEntry entry) {

    long position() {
      return link.position();
    }

    boolean fits(Hash other, long position, MarkedEntry content) {
      return content.linked(other, position).equals(link.hash());
    }

    /** Whether this link was made for what the other one holds now. */
    boolean wasMadeFor(Suspect other) {
      return fits(before, position(), other.entry)
          || fits(before, position(), other.entry.under(link.entryId()));
    }

    /** Whether this link stood where the other one stands now. */
    boolean stoodAt(Suspect other) {
      return fits(other.before, other.position(), other.entry)
          || fits(other.before, other.position(), entry);
    }

    /** Whether only the link before it is wrong, which had this hash once. */
    boolean fitsBehind(Hash once) {
      return fits(once, position(), entry);
    }

    Hash expected() {
      return entry.linked(before, position());
    }
  }

  private final Findings findings;
  private final RecordKeys keys;
  private final List<Suspect> all = new ArrayList<>();

  Suspects(Findings findings, RecordKeys keys) {
    this.findings = findings;
    this.keys = keys;
  }

  void add(Hash before, Link link, MarkedEntry entry) {
    if (all.size() < COMPARED) {
      all.add(new Suspect(before, link, entry));
    } else {
      findings.add(Kind.CHANGED_ROW, entry.entry().id(), link.position());
    }
  }

  void judge() {
    List<Suspect> left = new ArrayList<>(all);
    List<Hash> once = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      for (int j = i + 1; j < left.size(); j++) {
        Suspect one = left.get(i);
        Suspect other = left.get(j);
        if (one.wasMadeFor(other)
            || other.wasMadeFor(one)
            || one.stoodAt(other)
            || other.stoodAt(one)) {
          findings.add(
              Kind.SWAPPED_ROWS,
              one.entry().entry().id(),
              other.entry().entry().id(),
              one.position(),
              other.position());
          once.add(one.link().hash());
          once.add(other.link().hash());
          left.remove(j);
          left.remove(i);
          i--;
          break;
        }
      }
    }
    // the link behind an exchanged or changed one is suspected without fault
    left.removeIf(suspect -> once.stream().anyMatch(suspect::fitsBehind));
    for (Suspect suspect : left) {
      boolean seal = left.stream().anyMatch(next -> next.fitsBehind(suspect.expected()));
      if (left.stream()
          .anyMatch(before -> before != suspect && suspect.fitsBehind(before.expected()))) {
        continue;
      }
      boolean itself = isMarked(suspect.entry());
      findings.add(
          seal || itself ? Kind.CHANGED_SEAL : Kind.CHANGED_ROW,
          suspect.entry().entry().id(),
          suspect.position());
    }
  }

  private boolean isMarked(MarkedEntry entry) {
    RecordKey key = keys.named(RecordKey.nameIn(entry.mark()));
    return key != null && key.marked(entry.canonical(), entry.mark());
  }
}
