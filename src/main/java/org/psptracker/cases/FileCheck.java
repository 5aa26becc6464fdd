package org.psptracker.cases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;
import org.psptracker.web.FieldError;
import org.psptracker.web.Invalid;
import org.psptracker.web.TooLarge;
import org.psptracker.web.UnsupportedContent;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Decides whether a file may be kept, by what is in it and not by what it calls itself. */
@Component
public class FileCheck {

  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final Set<String> ALLOWED =
      Set.of(
          "application/pdf",
          OFFICE + "wordprocessingml.document",
          OFFICE + "spreadsheetml.sheet",
          OFFICE + "presentationml.presentation",
          "text/plain",
          "text/csv",
          "image/png",
          "image/jpeg");

  /** Far more than an office document of the allowed size unpacks to; a bomb has more. */
  private static final long MOST_UNPACKED_BYTES = 300L * 1024 * 1024;

  private static final int LONGEST_NAME = 200;

  private final Tika tika = new Tika();
  private final AttachmentSettings settings;
  private final MessageSource messages;

  FileCheck(AttachmentSettings settings, MessageSource messages) {
    this.settings = settings;
    this.messages = messages;
  }

  /**
   * The file, with the type that its content has.
   *
   * @throws Invalid when it is empty or has no name
   * @throws TooLarge above the limit of one file
   * @throws UnsupportedContent when its content is none of the types allowed
   */
  public CheckedFile check(String givenName, byte[] content) {
    String name = lastPart(givenName);
    if (content.length == 0 || name.isEmpty()) {
      String message =
          messages.getMessage("file.error.empty", null, LocaleContextHolder.getLocale());
      throw new Invalid(List.of(new FieldError("file", message)));
    }
    if (content.length > settings.maxSize().toBytes()) {
      throw new TooLarge("file.error.too-large", name, settings.maxSize().toMegabytes());
    }
    String mediaType = tika.detect(content, name);
    if (!ALLOWED.contains(mediaType) || (mediaType.startsWith(OFFICE) && !isOffice(content))) {
      throw new UnsupportedContent("file.error.type", name);
    }
    return new CheckedFile(name, mediaType, sha256(content), content);
  }

  /** Some browsers send a path; control characters and quotes have no place in a header. */
  private static String lastPart(String givenName) {
    String last =
        givenName.substring(Math.max(givenName.lastIndexOf('/'), givenName.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("[\\p{Cntrl}\"]", "").strip();
    return clean.length() <= LONGEST_NAME ? clean : clean.substring(clean.length() - LONGEST_NAME);
  }

  /** A zip file is an office document if it says what is in it, and it must hold no macros. */
  private static boolean isOffice(byte[] content) {
    Set<String> names = new TreeSet<>();
    long unpacked = 0;
    byte[] buffer = new byte[8192];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          unpacked += read;
          if (unpacked > MOST_UNPACKED_BYTES) {
            return false;
          }
        }
      }
    } catch (IOException broken) {
      return false;
    }
    return names.contains("[Content_Types].xml")
        && names.stream().noneMatch(entry -> entry.endsWith("vbaProject.bin"));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
