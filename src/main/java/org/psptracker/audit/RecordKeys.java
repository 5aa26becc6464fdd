package org.psptracker.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The key in use, and those of before. */
@Component
class RecordKeys {

  private static final Logger log = LoggerFactory.getLogger(RecordKeys.class);
  private static final int BYTES = 32;

  private final RecordKey present;
  private final Map<String, RecordKey> known = new HashMap<>();

  RecordKeys(AuditSettings settings, @Value("${psp.data-directory:data}") Path data) {
    String given = settings.signingKey();
    this.present =
        new RecordKey(given == null || given.isBlank() ? inFile(data.resolve("audit-key")) : given);
    settings.formerKeys().stream().map(RecordKey::new).forEach(this::know);
    know(present);
  }

  RecordKey present() {
    return present;
  }

  /** Null when nobody gave us the key of that name. */
  @Nullable RecordKey named(String name) {
    return known.get(name);
  }

  private void know(RecordKey key) {
    known.put(key.name(), key);
  }

  /** For evaluation: whoever reads the data directory could forge heads with it. */
  private static String inFile(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String key = Base64.getEncoder().encodeToString(random);
        try (var channel =
            Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                onlyForTheOwner())) {
          channel.write(
              java.nio.ByteBuffer.wrap(key.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        }
      } catch (FileAlreadyExistsException fromBefore) {
        log.debug("{} is there", file);
      }
      log.info(
          "The record is signed with a key of its own in {}: fit for evaluation only."
              + " Set psp.audit.signing-key to one that is kept elsewhere.",
          file);
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileAttribute<?>[] onlyForTheOwner() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
