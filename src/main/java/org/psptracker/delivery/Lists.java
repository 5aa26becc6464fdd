package org.psptracker.delivery;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists of forms, in which a list that was not sent is empty. */
final class Lists {

  private Lists() {}

  static <T> List<T> present(@Nullable List<T> rows) {
    return rows == null ? List.of() : rows.stream().filter(Objects::nonNull).toList();
  }
}
