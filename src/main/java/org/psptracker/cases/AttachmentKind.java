package org.psptracker.cases;

/** What a file is for. */
public enum AttachmentKind {
  LETTER_OF_SUPPORT,
  REPORT,
  DATA,
  POLICY,
  PHOTO,
  OTHER
}
