package org.psptracker.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Keeps other users of the machine from a file or folder, where the system knows such rights. */
final class OwnerOnly {

  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private OwnerOnly() {}

  /** Takes what rights others have; the owner's stay as they are. */
  static void restrict(Path path) throws IOException {
    PosixFileAttributeView rights = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (rights == null) {
      return;
    }
    Set<PosixFilePermission> present = EnumSet.copyOf(rights.readAttributes().permissions());
    if (present.retainAll(OWNERS)) {
      rights.setPermissions(present);
    }
  }

  /** With which a new file is made: read and written by its owner. */
  static FileAttribute<?>[] attributes(Path path) {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix && path.getFileSystem() == FileSystems.getDefault()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
