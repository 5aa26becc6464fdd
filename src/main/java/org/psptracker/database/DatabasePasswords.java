package org.psptracker.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Passwords of the embedded database, made at random and kept in a file of the data folder that
 * only this user reads. A lost file is made anew: whoever may write the folder owns the database.
 *
 * @param superuser of {@code postgres}
 * @param owner of {@link DatabaseRoles#OWNER}
 * @param application of {@link DatabaseRoles#APPLICATION}
 */
record DatabasePasswords(String superuser, String owner, String application) {

  private static final int BYTES = 32;
  private static final String SHAPE = "[0-9a-f]{" + 2 * BYTES + "}";

  /**
   * Those in the file, made where it is missing.
   *
   * @throws StartupProblem if the file holds something else
   */
  static DatabasePasswords in(Path file) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (NoSuchFileException missing) {
      return make(file);
    }
    if (lines.size() != 3 || !lines.stream().allMatch(line -> line.matches(SHAPE))) {
      throw new StartupProblem(
          "The file " + file + " does not hold the passwords of the embedded database.",
          "Delete it, and start again: new passwords are set.");
    }
    OwnerOnly.restrict(file);
    return new DatabasePasswords(lines.get(0), lines.get(1), lines.get(2));
  }

  private static DatabasePasswords make(Path file) throws IOException {
    DatabasePasswords made = new DatabasePasswords(random(), random(), random());
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(beside);
    String text = made.superuser + "\n" + made.owner + "\n" + made.application + "\n";
    try (SeekableByteChannel channel =
        Files.newByteChannel(
            beside,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            OwnerOnly.attributes(beside))) {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    }
    OwnerOnly.restrict(beside);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    return made;
  }

  /** Tells whether the server was given these very passwords, without telling them. */
  String fingerprint() {
    byte[] digest =
        Sha256.of((superuser + owner + application).getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().formatHex(digest, 0, 8);
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public String toString() {
    return "passwords " + fingerprint(); // none in a log
  }
}
