package org.psptracker.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvLinesTest {

  @Test
  void noCellIsAFormula() throws IOException {
    for (String formula :
        List.of(
            "=1+1",
            "+1",
            "-1+cmd|' /C calc'!A0",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "  =1",
            "\uff1d1",
            "=HYPERLINK(\"http://x\")")) {
      assertThat(CsvLines.safe(formula)).isEqualTo("'" + formula);
      assertThat(line(formula)).matches("(?s)\"?'.*");
    }
  }

  @Test
  void whatIsNoneStaysAsItIs() throws IOException {
    assertThat(line("Seattle, WA", -4, 0.5, "a=b", ""))
        .isEqualTo("\"Seattle, WA\",-4,0.5,a=b,\r\n");
  }

  private static String line(Object... cells) throws IOException {
    StringWriter out = new StringWriter();
    try (CsvLines lines = new CsvLines(out)) {
      lines.line(Arrays.asList(cells));
    }
    return out.toString();
  }
}
