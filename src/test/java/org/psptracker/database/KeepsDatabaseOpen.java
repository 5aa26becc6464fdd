package org.psptracker.database;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A program of its own that opens the embedded database and stays until it is killed. */
final class KeepsDatabaseOpen {

  private KeepsDatabaseOpen() {}

  public static void main(String[] args) throws InterruptedException {
    System.out.println("open " + EmbeddedDatabase.start(Path.of(args[0])).url());
    new CountDownLatch(1).await();
  }
}
