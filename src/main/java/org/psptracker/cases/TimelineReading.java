package org.psptracker.cases;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.psptracker.web.Keyset;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the timeline of a case, latest first. */
@Service
@Transactional(readOnly = true)
class TimelineReading {

  /**
   * Something that happened.
   *
   * @param who name of the actor
   * @param kind kebab-case, for programs
   * @param text the sentence, for people
   */
  record Line(Instant at, String who, String kind, String text) {}

  private static final String ORDER = "-at";

  private final TimelineEntryRepository entries;
  private final TimelineWords words;

  TimelineReading(TimelineEntryRepository entries, TimelineWords words) {
    this.entries = entries;
    this.words = words;
  }

  /** Where {@code after} points to, if it comes from this list. */
  static Optional<Keyset> position(String after) {
    return Keyset.decode(after)
        .filter(keyset -> keyset.order().equals(ORDER) && keyset.value().matches("\\d{1,17}"));
  }

  Slice<Line> of(long caseId, @Nullable Keyset after, int limit) {
    Limit oneMore = Limit.of(limit + 1);
    List<TimelineEntry> found =
        after == null
            ? entries.findByCaseIdOrderByAtDescIdDesc(caseId, oneMore)
            : entries.before(
                caseId,
                Instant.EPOCH.plus(Long.parseLong(after.value()), ChronoUnit.MICROS),
                after.id(),
                oneMore);
    List<Line> lines =
        found.stream()
            .limit(limit)
            .map(
                entry ->
                    new Line(
                        entry.at(),
                        entry.actorName(),
                        entry.kind(),
                        words.of(entry, LocaleContextHolder.getLocale())))
            .toList();
    return new Slice<>(lines, found.size() > limit ? next(found.get(limit - 1)) : null);
  }

  long count(long caseId) {
    return entries.countByCaseId(caseId);
  }

  private static String next(TimelineEntry last) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, last.at());
    return new Keyset(ORDER, String.valueOf(micros), last.id()).encoded();
  }
}
