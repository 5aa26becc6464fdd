package org.psptracker.cases.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.csv.TextAndCSVParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.springframework.stereotype.Component;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * The text of a file, of the few types that may be added. One parser for each, named here and not
 * found on the class path; nothing embedded is opened, no picture is read, no address called.
 */
@Component
class FileText {

  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final long MOST_PDF_MEMORY = 64L * 1024 * 1024;

  private static final Map<String, Supplier<Parser>> PARSERS =
      Map.of(
          "application/pdf",
          PDFParser::new,
          OFFICE + "wordprocessingml.document",
          OOXMLParser::new,
          OFFICE + "spreadsheetml.sheet",
          OOXMLParser::new,
          OFFICE + "presentationml.presentation",
          OOXMLParser::new,
          "text/plain",
          TextAndCSVParser::new,
          "text/csv",
          TextAndCSVParser::new);

  private final ReadingSettings settings;

  FileText(ReadingSettings settings) {
    this.settings = settings;
  }

  /** Up to the most characters that searches know; empty for types that hold no text. */
  Optional<String> of(String mediaType, byte[] content)
      throws IOException, SAXException, TikaException {
    Supplier<Parser> parser = PARSERS.get(mediaType);
    if (parser == null) {
      return Optional.empty();
    }
    Metadata metadata = new Metadata();
    metadata.set(Metadata.CONTENT_TYPE, mediaType);
    WriteOutContentHandler text = new WriteOutContentHandler(settings.maxChars());
    try (ByteArrayInputStream stream = new ByteArrayInputStream(content)) {
      parser.get().parse(stream, new BodyContentHandler(text), metadata, context());
    } catch (SAXException | TikaException tooLong) {
      if (!WriteLimitReachedException.isWriteLimitReached(tooLong)) {
        throw tooLong;
      }
    }
    // PostgreSQL keeps no NUL in text
    return Optional.of(text.toString().replace('\0', ' '));
  }

  private static ParseContext context() {
    PDFParserConfig pdf = new PDFParserConfig();
    pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    pdf.setExtractInlineImages(false);
    pdf.setMaxMainMemoryBytes(MOST_PDF_MEMORY);
    OfficeParserConfig office = new OfficeParserConfig();
    office.setUseSAXDocxExtractor(true);
    office.setUseSAXPptxExtractor(true);
    office.setExtractMacros(false);
    ParseContext context = new ParseContext();
    context.set(PDFParserConfig.class, pdf);
    context.set(OfficeParserConfig.class, office);
    context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
    return context;
  }

  private static final class NothingEmbedded implements EmbeddedDocumentExtractor {

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
  }
}
