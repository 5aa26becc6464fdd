package org.psptracker.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.psptracker.web.Invalid;
import org.psptracker.web.TooLarge;
import org.psptracker.web.UnsupportedContent;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.util.unit.DataSize;

class FileCheckTest {

  private static final int LIMIT = 1000;

  private final FileCheck check =
      new FileCheck(
          new AttachmentSettings(DataSize.ofBytes(LIMIT), 3),
          new StaticMessageSource() {
            {
              setUseCodeAsDefaultMessage(true);
            }
          });

  @Test
  void theTypeIsThatOfTheContent() throws IOException {
    assertThat(check.check("plan.txt", bytes("%PDF-1.7\nplan"), AttachmentKind.OTHER).mediaType())
        .isEqualTo("application/pdf");
    assertThat(
            check
                .check("counts.csv", bytes("month,count\n2026-01,4\n"), AttachmentKind.OTHER)
                .mediaType())
        .isEqualTo("text/csv");
    assertThat(
            check
                .check(
                    "plan.docx",
                    zip("[Content_Types].xml", "word/document.xml"),
                    AttachmentKind.OTHER)
                .mediaType())
        .endsWith("wordprocessingml.document");
  }

  @Test
  void programsPagesAndArchivesAreRefusedWhateverTheyAreCalled() throws IOException {
    refuses("report.pdf", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0});
    refuses("report.txt", bytes("<!doctype html><html><script>alert(1)</script></html>"));
    refuses("picture.png", bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>"));
    refuses("files.zip", zip("a.txt"));
    refuses("fake.docx", zip("a.txt"));
    refuses("macros.docx", zip("[Content_Types].xml", "word/vbaProject.bin"));
  }

  @Test
  void aNameNeverMakesBytesAPicture() {
    refuses("photo.jpg", new byte[] {7, 1, 9, 33, 0, 5, 88, 2});
  }

  @Test
  void aLetterIsSomethingToRead() throws IOException {
    for (String name : new String[] {"people.csv", "people.txt"}) {
      assertThatThrownBy(() -> letter(name, bytes("name,born\nJane Roe,1990-02-01\n")))
          .isInstanceOf(UnsupportedContent.class)
          .extracting(failure -> ((UnsupportedContent) failure).messageKey())
          .isEqualTo("file.error.letter");
    }
    assertThat(letter("letter.pdf", bytes("%PDF-1.7 letter")).mediaType()).contains("pdf");
    assertThat(letter("a.docx", zip("[Content_Types].xml", "word/document.xml")).mediaType())
        .contains("word");
    assertThat(
            letter("a.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16})
                .mediaType())
        .isEqualTo("image/jpeg");
  }

  private CheckedFile letter(String name, byte[] content) {
    return check.check(name, content, AttachmentKind.LETTER_OF_SUPPORT);
  }

  @Test
  void sizeAndEmptinessAreJudged() {
    assertThatThrownBy(() -> check.check("a.txt", new byte[LIMIT + 1], AttachmentKind.OTHER))
        .isInstanceOf(TooLarge.class);
    assertThatThrownBy(() -> check.check("a.txt", new byte[0], AttachmentKind.OTHER))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> check.check("", bytes("text"), AttachmentKind.OTHER))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void onlyTheLastPartOfANameIsKept() {
    assertThat(check.check("C:\\Users\\x\\a \"b\".txt", bytes("text"), AttachmentKind.OTHER).name())
        .isEqualTo("a b.txt");
    assertThat(check.check("../../etc/passwd.txt", bytes("text"), AttachmentKind.OTHER).name())
        .isEqualTo("passwd.txt");
  }

  @Test
  void whatIsTwoThingsAtOnceIsRefused() throws IOException {
    byte[] archive = zip("[Content_Types].xml", "word/document.xml");
    refuses("both.pdf", joined(bytes("%PDF-1.7\n%%EOF\n"), zip("a.txt")));
    refuses("both.docx", joined(archive, bytes("<script>alert(1)</script>")));
    refuses("both.docx", joined(bytes("MZ"), archive));
    refuses("twice.docx", joined(archive, archive));
  }

  @Test
  void anArchiveThatGrowsIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write('x');
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] zeros = new byte[1024 * 1024];
      for (int i = 0; i < 101; i++) {
        zip.write(zeros);
      }
    }
    FileCheck generous =
        new FileCheck(
            new AttachmentSettings(DataSize.ofMegabytes(10), 3), new StaticMessageSource());
    assertThat(bytes.size()).isLessThan(200_000);
    assertThatThrownBy(() -> generous.check("b.docx", bytes.toByteArray(), AttachmentKind.OTHER))
        .isInstanceOf(UnsupportedContent.class);
  }

  @Test
  void aPictureIsNoLargerThanItLooks() {
    // 100,000 by 100,000 pixels in 33 bytes
    byte[] head = {
      (byte) 0x89,
      'P',
      'N',
      'G',
      13,
      10,
      26,
      10,
      0,
      0,
      0,
      13,
      'I',
      'H',
      'D',
      'R',
      0,
      1,
      (byte) 0x86,
      (byte) 0xa0,
      0,
      1,
      (byte) 0x86,
      (byte) 0xa0,
      8,
      6,
      0,
      0,
      0,
      0,
      0,
      0,
      0
    };
    refuses("huge.png", head);
    head[17] = 0;
    head[21] = 0;
    head[18] = 0;
    head[22] = 0;
    assertThat(check.check("small.png", head, AttachmentKind.PHOTO).mediaType())
        .isEqualTo("image/png");
  }

  @Test
  void aNameShowsItselfAsItIs() {
    assertThat(name("invoice\u202Ecod.pdf\u200B.exe")).isEqualTo("invoicecod.pdf.exe.pdf");
    assertThat(name("a\r\nSet-Cookie: x.pdf")).isEqualTo("aSet-Cookie_ x.pdf");
    assertThat(name("con<script>.pdf. ")).isEqualTo("con_script_.pdf");
    assertThat(name("é".repeat(300) + ".pdf").getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThanOrEqualTo(255);
    assertThat(name("\ud83d\ude00".repeat(200) + ".pdf")).endsWith(".pdf").hasSizeLessThan(140);
  }

  private String name(String given) {
    return check.check(given, bytes("%PDF-1.7"), AttachmentKind.OTHER).name();
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private void refuses(String name, byte[] content) {
    assertThatThrownBy(() -> check.check(name, content, AttachmentKind.OTHER))
        .isInstanceOf(UnsupportedContent.class);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write('x');
      }
    }
    return bytes.toByteArray();
  }
}
