package org.psptracker.cases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;
import org.psptracker.database.Sha256;
import org.psptracker.web.FieldError;
import org.psptracker.web.Invalid;
import org.psptracker.web.TooLarge;
import org.psptracker.web.UnsupportedContent;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Decides whether a file may be kept, by what is in it and not by what it calls itself. */
@Component
public class FileCheck {

  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final String PDF = "application/pdf";
  private static final String WORD = OFFICE + "wordprocessingml.document";
  private static final String PNG = "image/png";
  private static final String JPEG = "image/jpeg";

  /** Types that say what they are by their first bytes, or by being readable. */
  private static final Map<String, String> BY_CONTENT =
      Map.of(PDF, PDF, PNG, PNG, JPEG, JPEG, "text/plain", "text/plain", "text/csv", "text/plain");

  /** Types that are zip files, with the folder of what they are. */
  private static final Map<String, String> BY_FOLDER =
      Map.of(
          WORD,
          "word/",
          OFFICE + "spreadsheetml.sheet",
          "xl/",
          OFFICE + "presentationml.presentation",
          "ppt/");

  private static final Map<String, String> ENDINGS =
      Map.of("word/", "docx", "xl/", "xlsx", "ppt/", "pptx");

  private static final Set<String> PICTURES = Set.of(PNG, JPEG);

  /** A letter is something to read, never a table of records. */
  private static final Set<String> LETTER = Set.of(PDF, WORD, PNG, JPEG);

  /** Far more than an office document of the allowed size unpacks to; a bomb has more. */
  private static final long MOST_UNPACKED_BYTES = 100L * 1024 * 1024;

  private static final int MOST_ENTRIES = 5_000;

  // first bytes and names alone: nothing is unpacked or parsed to find out what it is
  private final Tika tika = new Tika(MimeTypes.getDefaultMimeTypes());
  private final AttachmentSettings settings;
  private final MessageSource messages;

  FileCheck(AttachmentSettings settings, MessageSource messages) {
    this.settings = settings;
    this.messages = messages;
  }

  /** The most that one file may have, for the hint beside its field. */
  public long largestBytes() {
    return settings.maxSize().toBytes();
  }

  /** {@link #check(String, byte[], AttachmentKind)} of a file that came with a form. */
  public CheckedFile check(MultipartFile file, AttachmentKind kind) throws IOException {
    String given = file.getOriginalFilename();
    String name = given == null ? "" : given;
    // a file that is too large is not even read
    checkSize(FileName.clean(name), file.getSize());
    return check(name, file.getBytes(), kind);
  }

  /**
   * The file, with the type that its content has.
   *
   * @param kind what it is for; a letter of support is a PDF, a Word document or a picture
   * @throws Invalid when it is empty or has no name
   * @throws TooLarge above the limit of one file
   * @throws UnsupportedContent when its content is none of the types allowed
   */
  public CheckedFile check(String givenName, byte[] content, AttachmentKind kind) {
    String name = FileName.clean(givenName);
    if (content.length == 0 || name.isEmpty()) {
      String message =
          messages.getMessage("file.error.empty", null, LocaleContextHolder.getLocale());
      throw new Invalid(List.of(new FieldError("file", message)));
    }
    checkSize(name, content.length);
    String mediaType = tika.detect(content, name);
    String folder = BY_FOLDER.get(mediaType);
    // the name may tell a table from a text, but never turn anything into a picture
    boolean allowed =
        folder == null
            ? tika.detect(content).equals(BY_CONTENT.get(mediaType))
                && !HiddenContent.isArchiveToo(content)
                && !(PICTURES.contains(mediaType) && HiddenContent.isHugePicture(content))
            : isOffice(content, folder) && !HiddenContent.hasMoreThanArchive(content);
    if (kind == AttachmentKind.LETTER_OF_SUPPORT && !(allowed && LETTER.contains(mediaType))) {
      throw new UnsupportedContent("file.error.letter", name);
    }
    if (!allowed) {
      throw new UnsupportedContent("file.error.type", name);
    }
    String named =
        FileName.of(name, mediaType, folder == null ? "" : ENDINGS.getOrDefault(folder, ""));
    return new CheckedFile(named, mediaType, HexFormat.of().formatHex(Sha256.of(content)), content);
  }

  private void checkSize(String name, long bytes) {
    if (bytes > largestBytes()) {
      throw new TooLarge("file.error.too-large", name, megabytes(bytes), megabytes(largestBytes()));
    }
  }

  /** Rounded up: what is over the limit must not look like the limit. */
  private static double megabytes(long bytes) {
    return Math.ceil(bytes * 10 / (1024.0 * 1024)) / 10;
  }

  /** A zip file is an office document if it says what is in it, and it must hold no macros. */
  private static boolean isOffice(byte[] content, String folder) {
    Set<String> names = new TreeSet<>();
    long unpacked = 0;
    byte[] buffer = new byte[8192];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!names.add(entry.getName()) || names.size() > MOST_ENTRIES) {
          return false;
        }
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
        && names.stream().anyMatch(entry -> entry.startsWith(folder))
        && names.stream().noneMatch(entry -> entry.endsWith("vbaProject.bin"));
  }
}
