package org.psptracker.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir Path temporary;

  @Test
  void isMadeWhereItIsMissingAndCanBeTakenAgain() {
    Path folder = temporary.resolve("some/where");
    DataFolder.take(folder).close();
    DataFolder.take(folder).close();
    assertThat(folder).isDirectory();
  }

  @Test
  void belongsToOneAtATime() {
    try (DataFolder taken = DataFolder.take(temporary)) {
      assertThatThrownBy(() -> DataFolder.take(temporary))
          .isInstanceOf(StartupProblem.class)
          .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
      assertThat(taken.path()).exists();
    }
  }

  @Test
  void thatCannotBeWrittenIsNamed() throws Exception {
    Path file = Files.writeString(temporary.resolve("file"), "not a folder");
    assertThatThrownBy(() -> DataFolder.take(file.resolve("data")))
        .isInstanceOf(StartupProblem.class)
        .hasMessage("The data folder " + file.resolve("data") + " cannot be written.");
  }

  @Test
  void aFullDiskIsReadFromWhatPostgresWrote() throws Exception {
    Path log = temporary.resolve("postgresql.log");
    Files.writeString(log, "initdb: error: could not write file: No space left on device\n");
    assertThat(DatabaseLog.tellsOfFullDisk(log, new IllegalStateException("failed"))).isTrue();
    Files.writeString(log, "FATAL:  something else\n");
    assertThat(DatabaseLog.tellsOfFullDisk(log, new IllegalStateException("failed"))).isFalse();
    assertThat(DatabaseLog.lastWord(log, new IllegalStateException("failed")))
        .isEqualTo("FATAL:  something else");
  }
}
