package org.psptracker.audit;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.audit.Link.Hash;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ways to chain the record, against one another: acts per second of 1, 4 and 8 writers, each act
 * three facts and one entry in a transaction that waits for the disk. The ways take turns. Then how
 * fast a long chain is verified. Not a test: run its main method, see docs/adr/0012.
 */
final class ChainBench {

  private static final Duration ROUND = Duration.ofSeconds(4);
  private static final int ROUNDS = 5;
  private static final int CASES = 300;

  private static final String ALONE =
      AuditRows.INSERT.substring(
          AuditRows.INSERT.indexOf("insert into audit_entry"),
          AuditRows.INSERT.indexOf("returning"));

  private final JdbcTemplate jdbc;
  private final EntryKeys keys;
  private final JdbcClient client;
  private final TransactionTemplate transaction;
  private final AuditRows rows;
  private final Sealer sealer;
  private final Verification verification;

  private interface Way {
    void entry(AuditEntry entry);
  }

  private ChainBench(HikariDataSource source) throws Exception {
    jdbc = new JdbcTemplate(source);
    client = JdbcClient.create(source);
    DataSourceTransactionManager transactions = new DataSourceTransactionManager(source);
    transaction = new TransactionTemplate(transactions);
    Path folder = Files.createTempDirectory("chain-bench");
    AuditSettings settings =
        new AuditSettings(
            "of the benchmark only, and long enough",
            List.of(),
            folder.resolve("heads"),
            Duration.ofMinutes(1),
            Period.ofYears(7));
    RecordKeys recordKeys = new RecordKeys(settings, folder);
    keys = new EntryKeys(client);
    ChainRows chain = new ChainRows(client);
    HeadRows heads = new HeadRows(client);
    HeadsFile file = new HeadsFile(settings, folder);
    rows = new AuditRows(jdbc, keys, recordKeys, transactions);
    sealer = new Sealer(chain, recordKeys, transactions);
    verification = new Verification(chain, heads, file, recordKeys);
    jdbc.execute(
        Files.readString(Path.of("src/main/resources/db/migration/V11__audit.sql"))
            .replace("${app_role}", "postgres"));
    jdbc.execute("create table fact (id bigserial primary key, case_id int, text text)");
    jdbc.execute("create table chain_head (name text primary key, position bigint, hash bytea)");
  }

  public static void main(String[] args) throws Exception {
    try (EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_wal_size", "4GB")
                .start();
        HikariDataSource source = new HikariDataSource()) {
      source.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
      source.setMaximumPoolSize(12);
      source.addDataSourceProperty("reWriteBatchedInserts", "true");
      ChainBench bench = new ChainBench(source);
      bench.compare();
      bench.verify();
    }
  }

  private void compare() throws Exception {
    Map<String, Way> ways = new LinkedHashMap<>();
    ways.put("no chain", entry -> alone(entry));
    ways.put("one chain under a lock", entry -> chained(entry, "all"));
    ways.put("a chain for each case", entry -> chained(entry, entry.subject()));
    ways.put("sealed in batches", entry -> rows.append(List.of(entry), null));
    for (Way way : ways.values()) {
      round(way, 4, false);
    }
    for (int writers : new int[] {1, 4, 8}) {
      Map<String, List<Double>> rates = new LinkedHashMap<>();
      Map<String, List<Double>> wal = new LinkedHashMap<>();
      for (int i = 0; i < ROUNDS; i++) {
        for (Map.Entry<String, Way> way : ways.entrySet()) {
          double[] measured = round(way.getValue(), writers, way.getKey().contains("batches"));
          rates.computeIfAbsent(way.getKey(), k -> new ArrayList<>()).add(measured[0]);
          wal.computeIfAbsent(way.getKey(), k -> new ArrayList<>()).add(measured[1]);
        }
      }
      for (Map.Entry<String, List<Double>> way : rates.entrySet()) {
        System.out.printf(
            "%d writers, %-24s %7.0f acts/s, %6.0f bytes of WAL an act%n",
            writers,
            way.getKey() + ":",
            median(way.getValue()),
            median(wal.getOrDefault(way.getKey(), List.of())));
      }
    }
  }

  /** Acts per second and bytes of WAL for each. */
  private double[] round(Way way, int writers, boolean sealing) throws Exception {
    jdbc.execute("truncate audit_entry, audit_unsealed, audit_link, chain_head, fact");
    jdbc.execute("checkpoint");
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(writers + 1);
    String before = client.sql("select pg_current_wal_lsn()::text").query(String.class).single();
    Instant start = Instant.now();
    List<Future<Integer>> writing = new ArrayList<>();
    for (int i = 0; i < writers; i++) {
      writing.add(threads.submit(() -> write(way, over)));
    }
    Future<?> worker =
        threads.submit(
            () -> {
              while (sealing && !over.get()) {
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                sealer.seal();
              }
              return null;
            });
    LockSupport.parkNanos(ROUND.toNanos());
    over.set(true);
    int acts = 0;
    for (Future<Integer> one : writing) {
      acts += one.get();
    }
    double seconds = Duration.between(start, Instant.now()).toNanos() / 1e9;
    worker.get();
    threads.shutdown();
    double bytes =
        client
            .sql("select pg_wal_lsn_diff(pg_current_wal_lsn(), ?::pg_lsn)")
            .param(before)
            .query(Double.class)
            .single();
    return new double[] {acts / seconds, bytes / acts};
  }

  private int write(Way way, AtomicBoolean over) {
    int acts = 0;
    while (!over.get()) {
      int caseId = ThreadLocalRandom.current().nextInt(CASES);
      transaction.executeWithoutResult(
          status -> {
            for (int i = 0; i < 3; i++) {
              jdbc.update(
                  "insert into fact (case_id, text) values (?, 'what was decided')", caseId);
            }
            way.entry(entry(caseId));
          });
      acts++;
    }
    return acts;
  }

  private static AuditEntry entry(int caseId) {
    String reference = "PSP-2026-%05d".formatted(caseId);
    return new AuditEntry(
        0,
        Instant.now().truncatedTo(ChronoUnit.MICROS),
        null,
        caseId,
        "coordinator1",
        "Priya Raman",
        List.of("COORDINATOR"),
        "complete-step",
        "task",
        reference,
        reference,
        Outcome.DONE,
        "{\"answer\":\"ACCEPT\",\"step\":\"decide-request\"}",
        "192.0.2.4",
        7L,
        null);
  }

  /** The entry and nothing else. */
  private void alone(AuditEntry entry) {
    AuditEntry written = entry.written(keys.next(), null);
    jdbc.update(ALONE, row -> rows.set(row, written));
  }

  /** Holds the head of its chain until the act commits. */
  private void chained(AuditEntry entry, String name) {
    jdbc.update(
        "insert into chain_head values (?, 0, ?) on conflict do nothing", name, new byte[32]);
    Link head =
        client
            .sql("select position, hash from chain_head where name = ? for update")
            .param(name)
            .query((row, n) -> new Link(row.getLong(1), 0, new Hash(row.getBytes(2))))
            .single();
    long position = head.position() + 1;
    byte[] canonical = Canonical.of(entry.written(position, 7L));
    Hash hash = Link.hash(head.hash(), position, canonical, new byte[36]);
    alone(entry);
    jdbc.update(
        "update chain_head set position = ?, hash = ? where name = ?",
        position,
        hash.bytes(),
        name);
  }

  private void verify() {
    jdbc.execute("truncate audit_entry, audit_unsealed, audit_link, chain_head, fact");
    int million = 1_000_000;
    for (int done = 0; done < million; done += 1000) {
      List<AuditEntry> batch = new ArrayList<>();
      for (int i = 0; i < 1000; i++) {
        batch.add(entry(i % CASES));
      }
      transaction.executeWithoutResult(status -> rows.append(batch, null));
    }
    jdbc.execute("analyze audit_entry");
    long start = System.nanoTime();
    sealer.seal();
    double sealing = (System.nanoTime() - start) / 1e9;
    jdbc.execute("vacuum analyze audit_entry, audit_link, audit_unsealed");
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      Verification.Report report = verification.run(done -> {});
      System.out.printf(
          "%,d entries verified in %.1f s: %,.0f/s, %d disagreements, %d MB of heap in use%n",
          report.entries(),
          report.took().toMillis() / 1e3,
          report.entries() / (report.took().toMillis() / 1e3),
          report.disagreements(),
          (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
    System.out.printf("sealed in one go: %,.0f/s%n", million / sealing);
    System.out.println(
        client
            .sql(
                """
                select pg_size_pretty(pg_total_relation_size('audit_entry')) || ' of entries, '
                  || pg_size_pretty(pg_total_relation_size('audit_link')) || ' of links'
                """)
            .query(String.class)
            .single());
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
