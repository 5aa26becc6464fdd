package org.psptracker.web;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Tables as CSV (RFC 4180). Text that a spreadsheet would take for a formula, also behind blanks,
 * gets an apostrophe in front (OWASP, CSV Injection); numbers are numbers and stay as they are.
 */
public final class CsvLines implements Closeable {

  private static final CSVFormat FORMAT = CSVFormat.RFC4180;
  private static final String BEGINNINGS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private final CSVPrinter printer;

  public CsvLines(Appendable out) throws IOException {
    this.printer = new CSVPrinter(out, FORMAT);
  }

  public void line(List<? extends @Nullable Object> cells) throws IOException {
    List<@Nullable Object> safe = new ArrayList<>();
    for (Object cell : cells) {
      safe.add(cell == null || cell instanceof Number ? cell : safe(cell.toString()));
    }
    printer.printRecord(safe);
  }

  /** The text as a cell of any spreadsheet, CSV or not. */
  public static String safe(String text) {
    String begins = text.stripLeading();
    boolean formula =
        !text.isEmpty()
            && (BEGINNINGS.indexOf(text.charAt(0)) >= 0
                || (!begins.isEmpty() && BEGINNINGS.indexOf(begins.charAt(0)) >= 0));
    return formula ? "'" + text : text;
  }

  @Override
  public void close() throws IOException {
    printer.close();
  }
}
