package org.psptracker.operations;

import java.util.List;
import java.util.TimeZone;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.NestedExceptionUtils;

/**
 * The check as a program of its own, beside a running application or without one: it starts no
 * engine and no page, so nothing falls due while it looks. Prints one line for each disagreement,
 * and with {@code -v} what was compared. Exit codes: 0 all agree, 1 some do not, 2 the database
 * cannot be read.
 */
public final class CheckConsistency {

  private CheckConsistency() {}

  public static void main(String[] args) {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    System.exit(run(args));
  }

  private static int run(String[] args) {
    SpringApplicationBuilder program =
        new SpringApplicationBuilder(Parts.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false);
    ConsistencyCheck.Report report;
    try (ConfigurableApplicationContext parts = program.run(args)) {
      report = parts.getBean(ConsistencyCheck.class).report();
    } catch (RuntimeException unreadable) {
      System.err.println(
          "The database cannot be read: "
              + NestedExceptionUtils.getMostSpecificCause(unreadable).getMessage());
      return 2;
    }
    report.disagreements().forEach(System.out::println);
    if (List.of(args).contains("-v")) {
      System.out.printf(
          "Compared %d cases: %d steps of the inbox with %d tasks of the engine,"
              + " %d process instances of the path with %d of the engine. %d disagreements.%n",
          report.cases(),
          report.steps(),
          report.tasks(),
          report.runs(),
          report.instances(),
          report.disagreements().size());
    }
    return report.disagreements().isEmpty() ? 0 : 1;
  }

  /** What the check needs; no part of the application, so nothing there may find it. */
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    TransactionAutoConfiguration.class
  })
  @ComponentScan(
      basePackages = {
        "org.psptracker.operations",
        "org.psptracker.workflow.engine",
        "org.psptracker.database"
      },
      useDefaultFilters = false,
      includeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern =
                  ".*\\.(ConsistencyCheck|OpenRows|EngineRows|EmbeddedDatabaseConfiguration|SightedConnections)"))
  static class Parts {}
}
