package org.psptracker.cases;

/** A file with its content, for whoever looks into it. */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record UnseenFile(Attachment file, byte[] content) {}
