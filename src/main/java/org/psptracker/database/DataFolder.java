package org.psptracker.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder an evaluation copy keeps everything in. It belongs to one process at a time: an
 * operating-system lock, which a killed process cannot leave behind, says so.
 */
final class DataFolder implements AutoCloseable {

  private static final long MEGABYTE = 1024 * 1024;

  // the lock lies far behind the text, so that others can read who holds it on every system
  private static final long LOCK_POSITION = 1L << 30;

  private final Path path;
  private final FileChannel lockFile;

  private DataFolder(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /**
   * Creates the folder where it is missing and takes it for this process.
   *
   * @throws StartupProblem if it cannot be written, is in use, or has no room
   */
  static DataFolder take(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    FileChannel lockFile = null;
    try {
      Files.createDirectories(path);
      keepOthersOut(path);
      lockFile =
          FileChannel.open(
              path.resolve("in-use.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (tryLock(lockFile) == null) {
        String holder = UTF_8.decode(read(lockFile)).toString().trim();
        lockFile.close();
        throw new StartupProblem(
            "The data folder " + path + " is in use by the running process " + holder + ".",
            "Stop process " + holder + ", or set psp.data-directory to another folder.");
      }
      if (Files.getFileStore(path).getUsableSpace() < roomNeeded(path)) {
        lockFile.close();
        throw StartupProblem.fullDisk(path, null);
      }
      lockFile.truncate(0);
      lockFile.write(UTF_8.encode(ProcessHandle.current().pid() + "\n"), 0);
      return new DataFolder(path, lockFile);
    } catch (IOException e) {
      throw new StartupProblem(
          "The data folder " + path + " cannot be written.",
          "Let this user write there, or set psp.data-directory to another folder.",
          e);
    }
  }

  Path path() {
    return path;
  }

  Path database() {
    return path.resolve("postgresql");
  }

  /**
   * Where the server's own program files are unpacked: not into the system's temporary folder,
   * which may be cleaned while they run. The library's property lets test runs share them.
   */
  File program() {
    Path beside = path.resolve("postgresql-program");
    return new File(System.getProperty("ot.epg.working-dir", beside.toString()));
  }

  /** Three lines; see {@link DatabasePasswords}. */
  Path passwords() {
    return path.resolve("postgresql.passwords");
  }

  Path databaseLog() {
    return path.resolve("postgresql.log");
  }

  /**
   * Puts a database aside whose making was cut off: it was never started, so it holds nothing.
   *
   * @see #markDatabaseMade()
   */
  void setUnfinishedDatabaseAside() throws IOException {
    if (Files.exists(database()) && !Files.exists(mark())) {
      Path aside = path.resolve("postgresql-unfinished-" + System.currentTimeMillis());
      Files.move(database(), aside, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  void markDatabaseMade() throws IOException {
    Files.writeString(mark(), "initdb has finished in postgresql/\n");
  }

  /** Others could read the data, or exchange the server's program files. */
  private static void keepOthersOut(Path path) {
    try {
      OwnerOnly.restrict(path);
    } catch (IOException notOurs) {
      // a mounted folder that belongs to somebody else: its owner decides who enters
    }
  }

  private Path mark() {
    return mark(path);
  }

  private static Path mark(Path path) {
    return path.resolve("postgresql.made");
  }

  /** In bytes: a new database and its program files, or a working reserve for one that is there. */
  private static long roomNeeded(Path path) {
    return (Files.exists(mark(path)) ? 20 : 200) * MEGABYTE;
  }

  private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
    try {
      return file.tryLock(LOCK_POSITION, 1, false);
    } catch (OverlappingFileLockException inThisProcess) {
      return null;
    }
  }

  private static ByteBuffer read(FileChannel file) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(32);
    file.read(text, 0);
    return text.flip();
  }

  /** Gives the folder back; the lock goes with the file. */
  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
