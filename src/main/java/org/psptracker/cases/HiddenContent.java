package org.psptracker.cases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Files that are one thing and something else besides, or more than they look like. */
final class HiddenContent {

  /** More than any camera takes; a reader unpacks four bytes of each pixel. */
  private static final long MOST_PIXELS = 150_000_000;

  /** The end record of a zip file with the longest comment after it. */
  private static final int ZIP_END = 22 + 65_535;

  private HiddenContent() {}

  /** A file of another type that a zip reader takes for an archive: its directory is at the end. */
  static boolean isArchiveToo(byte[] content) {
    return zipEnd(content) >= 0;
  }

  /** Something after the end of an archive, or before its beginning. */
  static boolean hasMoreThanArchive(byte[] content) {
    int end = zipEnd(content);
    return end < 0
        || end + 22 + unsigned(content, end + 20) != content.length
        || directory(content, end) != end
        || content[0] != 'P'
        || content[1] != 'K';
  }

  /** Where the directory ends by its own account: its offset from the beginning and its size. */
  private static long directory(byte[] content, int end) {
    long size = unsigned(content, end + 12) | (long) unsigned(content, end + 14) << 16;
    long offset = unsigned(content, end + 16) | (long) unsigned(content, end + 18) << 16;
    return offset + size;
  }

  private static int zipEnd(byte[] content) {
    for (int at = content.length - 22; at >= Math.max(0, content.length - ZIP_END); at--) {
      if (content[at] == 'P'
          && content[at + 1] == 'K'
          && content[at + 2] == 5
          && content[at + 3] == 6) {
        return at;
      }
    }
    return -1;
  }

  private static int unsigned(byte[] content, int at) {
    return (content[at] & 0xff) | (content[at + 1] & 0xff) << 8;
  }

  /** Only the picture's head is read. */
  static boolean isHugePicture(byte[] content) {
    try (ImageInputStream stream =
        ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        return false;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(stream, true, true);
        return (long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS;
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException unreadable) {
      // nothing that can be shown
      return false;
    }
  }
}
