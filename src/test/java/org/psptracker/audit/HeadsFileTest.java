package org.psptracker.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psptracker.database.ForkedProgram;

/** Heads are kept outside of the database, also where several nodes share the folder. */
class HeadsFileTest {

  private static final String FULL = "0123456789".repeat(500_001);

  /** Another node that is about to rotate. */
  static class OtherNode {

    public static void main(String[] arguments) throws Exception {
      try (FileChannel channel =
              FileChannel.open(
                  Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        System.out.println("its turn " + held.isValid());
        Thread.currentThread().join();
      }
    }
  }

  @TempDir Path folder;

  @Test
  void aFullFileIsSetAsideOnce() throws IOException {
    Files.writeString(folder.resolve("heads"), FULL);
    HeadsFile heads = heads();
    heads.append(head(1));
    heads.append(head(2));
    assertThat(folder.resolve("heads.1")).hasContent(FULL);
    assertThat(Files.readAllLines(folder.resolve("heads"))).hasSize(2);
  }

  @Test
  void whatAnotherNodeSetAsideMeanwhileIsNotThrownAway() throws Exception {
    Path file = folder.resolve("heads");
    Files.writeString(file, FULL);
    CompletableFuture<Void> ours;
    try (ForkedProgram other =
        ForkedProgram.start(OtherNode.class, Map.of(), folder.resolve("heads.lock").toString())) {
      other.waitFor("its turn true");
      ours = CompletableFuture.runAsync(() -> append(heads(), head(8)));
      CompletableFuture<Void> waiting = ours;
      assertThatThrownBy(() -> waiting.get(2, TimeUnit.SECONDS))
          .as("while it is the other's turn")
          .isInstanceOf(TimeoutException.class);
      Files.move(file, folder.resolve("heads.1"));
      Files.writeString(
          file, head(7).line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
    ours.get(1, TimeUnit.MINUTES);
    assertThat(folder.resolve("heads.1")).hasContent(FULL);
    assertThat(Files.readAllLines(file)).containsExactlyInAnyOrder(head(7).line(), head(8).line());
  }

  @Test
  void aLineThatWasCutShortDoesNotSpoilTheNext() throws IOException {
    HeadsFile heads = heads();
    heads.append(head(1));
    heads.append(head(2));
    Path file = folder.resolve("heads");
    String whole = Files.readString(file);
    Files.writeString(file, whole.substring(0, whole.length() - 40));
    heads.append(head(3));
    assertThat(heads.lines()).containsExactly(head(1).line(), head(3).line());
    Files.writeString(file, "cut short in its very first line");
    heads.append(head(4));
    assertThat(heads.lines()).containsExactly(head(4).line());
  }

  private HeadsFile heads() {
    return new HeadsFile(
        new AuditSettings(
            null, List.of(), folder.resolve("heads"), Duration.ofMinutes(1), Period.ofYears(7)),
        folder);
  }

  private static void append(HeadsFile heads, Head head) {
    try {
      heads.append(head);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Head head(long position) {
    return Head.sign(
        new Link(position, position, Link.Hash.NONE),
        Instant.parse("2026-01-01T00:00:00Z"),
        new RecordKey("a secret of more than thirty-two characters"));
  }
}
