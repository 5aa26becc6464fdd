package org.psptracker.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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

  /**
   * Behind the last whole line: what a full disk or a crash left of one is taken away, or it would
   * spoil the next. Of several nodes on the same folder one writes at a time.
   */
  synchronized void append(Head head) throws IOException {
    Files.createDirectories(file.getParent());
    // a lock of a file is the whole process's, and no two may ask for it at once
    synchronized (HeadsFile.class) {
      try (FileChannel channel =
              FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        if (held.isValid() && file.toFile().length() > LARGEST) {
          Files.move(file, former, StandardCopyOption.REPLACE_EXISTING);
        }
        write(StandardCharsets.UTF_8.encode(head.line() + "\n"));
      }
    }
  }

  private void write(ByteBuffer line) throws IOException {
    try (FileChannel out =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      out.position(endOfLines(out));
      out.truncate(out.position());
      while (line.hasRemaining()) {
        out.write(line);
      }
      out.force(true);
    }
  }

  private static long endOfLines(FileChannel heads) throws IOException {
    ByteBuffer one = ByteBuffer.allocate(1);
    long end = heads.size();
    while (end > 0 && heads.read(one.clear(), end - 1) == 1 && one.get(0) != '\n') {
      end--;
    }
    return end;
  }

  /** Whether any head was ever written there, as far as anybody left it in place. */
  synchronized boolean isThere() {
    return Files.exists(file) || Files.exists(former);
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
