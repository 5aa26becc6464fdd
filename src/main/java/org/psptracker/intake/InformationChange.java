package org.psptracker.intake;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** One field of the request that an answer changed, in words. */
@Embeddable
class InformationChange {

  /** Path in the form, e.g. {@code population}. */
  String field = "";

  @Nullable String beforeText;
  @Nullable String afterText;

  protected InformationChange() {}

  InformationChange(String field, @Nullable String beforeText, @Nullable String afterText) {
    this.field = field;
    this.beforeText = beforeText;
    this.afterText = afterText;
  }
}
