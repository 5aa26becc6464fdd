package org.psptracker.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a database that is in use may expect of the migrations. */
class MigrationsTest {

  private static final Path RELEASED = Path.of("src/test/resources/migrations.txt");

  private final Flyway flyway = TestDatabase.migrations(TestDatabase.fresh());
  private final JdbcClient owner =
      JdbcClient.create(
          new DriverManagerDataSource(flyway.getConfiguration().getUrl(), "psp_owner", ""));

  @Test
  void whatIsOutStaysAsItIsAndWhatIsNewComesBehindIt() throws IOException {
    List<String> released = Files.readAllLines(RELEASED);
    List<String> here = versioned().map(MigrationsTest::line).toList();
    assertThat(here)
        .as(
            "a database that has run a migration does not start with another text of it, nor runs"
                + " one that comes before: add a migration with the next number, and its line to %s",
            RELEASED)
        .containsExactlyElementsOf(released);
    assertThat(released).isSortedAccordingTo(Comparator.comparing(MigrationsTest::version));
  }

  @Test
  void aPolicyOfAnEarlierReleaseIsReplaced() {
    String before = policies();
    owner.sql("drop policy sight on case_note").update();
    owner.sql("create policy sight on case_note using (true)").update();
    owner.sql("comment on policy sight on case_file is 'what an earlier release asked'").update();
    flyway.migrate();
    assertThat(policies()).isEqualTo(before);
  }

  private String policies() {
    return owner
        .sql(
            """
            select string_agg(concat_ws(' ', polrelid::regclass, pg_get_expr(polqual, polrelid),
              obj_description(oid, 'pg_policy')), E'\n' order by polrelid)
            from pg_policy where polname = 'sight'
            """)
        .query(String.class)
        .single();
  }

  private Stream<MigrationInfo> versioned() {
    return Arrays.stream(flyway.info().all()).filter(one -> one.getVersion() != null);
  }

  private static String line(MigrationInfo migration) {
    return migration.getVersion()
        + " "
        + migration.getDescription()
        + " "
        + migration.getChecksum();
  }

  private static MigrationVersion version(String line) {
    return MigrationVersion.fromVersion(line.substring(0, line.indexOf(' ')));
  }
}
