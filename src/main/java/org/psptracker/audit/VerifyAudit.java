package org.psptracker.audit;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.psptracker.audit.Verification.Report;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.NestedExceptionUtils;

/**
 * Verifies the record as a program of its own, beside a running application or without one. Prints
 * one line for each disagreement, and with {@code -v} what was verified. Exit codes: 0 unbroken, 1
 * not, 2 the database cannot be read, or the file of heads is not there to verify against.
 */
public final class VerifyAudit {

  private VerifyAudit() {}

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
    Report report;
    try (ConfigurableApplicationContext parts = program.run(args)) {
      report = parts.getBean(Verification.class).run(done -> {});
      parts
          .getBean(FoundWords.class)
          .of(report.found(), Locale.ENGLISH)
          .forEach(System.out::println);
    } catch (RuntimeException unreadable) {
      System.err.println(
          "The database cannot be read: "
              + NestedExceptionUtils.getMostSpecificCause(unreadable).getMessage());
      return 2;
    }
    if (report.disagreements() > report.found().size()) {
      System.out.printf("And %d more.%n", report.disagreements() - report.found().size());
    }
    if (List.of(args).contains("-v")) {
      System.out.printf(
          "Verified %d entries in %.1f s against their seals and %d signed heads,"
              + " %d of them in the file outside. %d disagreements.%n",
          report.entries(),
          report.took().toMillis() / 1000.0,
          report.heads(),
          report.outside(),
          report.disagreements());
    }
    if (report.lacksOnlyHeads()) {
      return 2;
    }
    return report.disagreements() == 0 ? 0 : 1;
  }

  /** What verifying needs; no part of the application, so nothing there may find it. */
  @ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    TransactionAutoConfiguration.class
  })
  @EnableConfigurationProperties(AuditSettings.class)
  @ComponentScan(
      basePackages = {"org.psptracker.audit", "org.psptracker.database"},
      useDefaultFilters = false,
      includeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern =
                  ".*\\.(Verification|ChainRows|HeadRows|HeadsFile|RecordKeys|FoundWords"
                      + "|EmbeddedDatabaseConfiguration)"))
  static class Parts {

    @Bean
    MessageSource messageSource() {
      ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
      messages.setBasename("messages/audit");
      messages.setDefaultEncoding("UTF-8");
      return messages;
    }
  }
}
