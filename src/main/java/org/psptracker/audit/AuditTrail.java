package org.psptracker.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.web.Invalid;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record, for whoever is allowed to read it: that is for the caller to decide. */
@Service
public class AuditTrail {

  /** The most entries of one part. */
  public static final int MOST = 200;

  /**
   * A part of the record, latest first.
   *
   * @param next what to give as {@code after} for the next part, null at the end
   */
  public record Part(List<RecordEntry> items, @Nullable String next) {

    public Part {
      items = List.copyOf(items);
    }
  }

  private final AuditQuery query;

  AuditTrail(AuditQuery query) {
    this.query = query;
  }

  /** All about one case, without the addresses that people came from. */
  @Transactional(readOnly = true)
  public Part ofCase(String reference, @Nullable String after, int limit) {
    Place place =
        after == null
            ? null
            : Place.decode(after).orElseThrow(() -> new Invalid("audit.invalid.after"));
    Part part = find(AuditFilter.ofCase(reference), place, limit);
    return new Part(part.items().stream().map(RecordEntry::withoutAddress).toList(), part.next());
  }

  @Transactional(readOnly = true)
  Part find(AuditFilter filter, @Nullable Place after, int limit) {
    List<RecordEntry> found = query.find(filter, after, limit + 1);
    List<RecordEntry> items = found.size() > limit ? found.subList(0, limit) : found;
    String next = found.size() > limit ? Place.of(items.get(items.size() - 1)).encoded() : null;
    return new Part(items, next);
  }
}
