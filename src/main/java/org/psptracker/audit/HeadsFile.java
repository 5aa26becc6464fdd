package org.psptracker.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.psptracker.database.BegunAnew;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Heads outside of the database, one on each line. Each head vouches for all before it, so a file
 * and the one before it are enough: about six weeks of an application that is never idle.
 */
@Component
class HeadsFile implements BegunAnew {

  private static final long LARGEST = 5_000_000;

  private final Path file;
  private final Path former;
  private final Path turn;

  HeadsFile(AuditSettings settings, @Value("${psp.data-directory:data}") Path data) {
    Path given = settings.headsFile();
    this.file = (given == null ? data.resolve("audit-heads.txt") : given).toAbsolutePath();
    this.former = file.resolveSibling(file.getFileName() + ".1");
    this.turn = file.resolveSibling(file.getFileName() + ".lock");
  }

  synchronized void append(Head head) throws IOException {
    Files.createDirectories(file.getParent());
    if (isFull()) {
      rotate();
    }
    Files.writeString(
        file,
        head.line() + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND,
        StandardOpenOption.SYNC);
  }

  /** A file that another node has just set aside is not. */
  private boolean isFull() {
    return file.toFile().length() > LARGEST;
  }

  /** Of several nodes on the same folder one does: a second time would throw the former away. */
  private void rotate() throws IOException {
    synchronized (HeadsFile.class) {
      try (FileChannel channel =
              FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        if (held.isValid() && isFull()) {
          Files.move(file, former, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /** Every line that was written; a line cut short by a crash is the last one and left out. */
  synchronized List<String> lines() {
    List<String> lines = new ArrayList<>();
    try {
      for (Path one : List.of(former, file)) {
        if (Files.exists(one)) {
          String text = Files.readString(one, StandardCharsets.UTF_8);
          text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(lines::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  /** Set aside: heads of a record that the application itself threw away tell of no cut. */
  @Override
  public synchronized void databaseIsEmpty() {
    try {
      for (Path one : List.of(file, former)) {
        if (Files.exists(one)) {
          Files.move(
              one,
              one.resolveSibling(one.getFileName() + ".thrown-away"),
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
