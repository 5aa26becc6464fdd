package org.psptracker.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes invented monthly counts: Poisson numbers about a site's usual level with a summer, times
 * what the case says the time since the work began was like.
 */
final class CountWriter {

  private static final int BASELINE_MONTHS = 36;
  private static final double SUMMER = 0.15;

  private final CaseRun run;
  private final JsonNode figures;
  private final LocalDate today;

  CountWriter(CaseRun run, JsonNode figures, LocalDate today) {
    this.run = run;
    this.figures = figures;
    this.today = today;
  }

  /** Fills the rows of the form, from the month after the last one given to the last whole one. */
  void fill(ObjectNode form) {
    YearMonth last = YearMonth.from(today).minusMonths(1);
    YearMonth began = run.workBegan == null ? YearMonth.from(today) : run.workBegan;
    YearMonth counted = run.counted;
    YearMonth from = counted == null ? began.minusMonths(BASELINE_MONTHS) : counted.plusMonths(1);
    if (from.isAfter(last)) {
      from = last;
    }
    ArrayNode rows = form.putArray("years");
    for (String metric : metrics()) {
      for (int year = from.getYear(); year <= last.getYear(); year++) {
        ObjectNode row = rows.addObject().put("metric", metric).put("year", year);
        for (Month month : Month.values()) {
          YearMonth one = YearMonth.of(year, month);
          if (!one.isBefore(from) && !one.isAfter(last)) {
            row.put(month.name().toLowerCase(Locale.ROOT), count(metric, one, began));
          }
        }
      }
    }
    form.put("sourceSystem", figures.path("source").asText("NIBRS"));
    run.counted = last;
  }

  private Set<String> metrics() {
    Set<String> metrics = new TreeSet<>();
    figures.path("monthly").fieldNames().forEachRemaining(metrics::add);
    JsonNode own = run.script.get("metrics");
    if (own.isArray()) {
      Set<String> wanted = new TreeSet<>();
      own.forEach(name -> wanted.add(name.asText()));
      metrics.retainAll(wanted);
    }
    return metrics;
  }

  private int count(String metric, YearMonth month, YearMonth began) {
    double level = figures.path("monthly").path(metric).asDouble();
    double season = 1 + SUMMER * Math.sin((month.getMonthValue() - 4) * Math.PI / 6);
    double since = month.isBefore(began) ? 1 : run.script.get("after").path(metric).asDouble(0.97);
    long seed = (run.site.place() + metric + month).hashCode() * 2_654_435_761L;
    return poisson(level * season * since, new Random(seed));
  }

  /** Knuth's method in steps that do not underflow; a normal number where the mean is large. */
  private static int poisson(double mean, Random random) {
    if (mean > 60) {
      return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
    }
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}
