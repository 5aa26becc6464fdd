package org.psptracker.intake;

import java.time.Instant;
import org.psptracker.cases.AttachmentKind;

/** A file that waits with its draft until the request is filed. */
record DraftFile(
    long id,
    String name,
    AttachmentKind kind,
    String mediaType,
    long sizeBytes,
    long addedBy,
    Instant addedAt) {}
