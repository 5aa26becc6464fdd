package org.psptracker.database;

/** Hears that the application emptied its own database: what others keep beside it is over too. */
public interface BegunAnew {

  /** Called before the database is made anew; nothing of it can be read. */
  void databaseIsEmpty();
}
