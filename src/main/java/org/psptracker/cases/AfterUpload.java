package org.psptracker.cases;

/** Looks into files once they are added to a case. */
public interface AfterUpload {

  /** What a new file is until then. */
  FileCondition first();

  /** Called in the transaction that adds the file. */
  void added(Attachment attachment);

  /** Called in the transaction that takes the file away. */
  void removed(Attachment attachment);
}
