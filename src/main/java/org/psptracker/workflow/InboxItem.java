package org.psptracker.workflow;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.Intensity;
import org.psptracker.cases.Priority;

/** An open step in a list, with what is shown of its case. */
record InboxItem(
    InboxRow row,
    int rank,
    String reference,
    String title,
    String siteName,
    String usState,
    Priority priority,
    Intensity intensity,
    Set<CoreArea> coreAreas,
    @Nullable String assigneeName,
    boolean yours) {

  /** One page and where the next one begins. */
  record Page(List<InboxItem> items, InboxFilter.@Nullable Position next) {}
}
