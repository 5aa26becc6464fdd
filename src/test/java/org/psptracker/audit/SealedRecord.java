package org.psptracker.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.audit.Disagreement.Kind;
import org.psptracker.database.FreshDatabase;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.Role;
import org.psptracker.web.Basics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** A record of ten entries, sealed and signed, and who owns the database that it is in. */
@SpringBootTest(classes = Basics.class)
@FreshDatabase
abstract class SealedRecord {

  static final Actor ADMIN = new Actor(9, "admin", "Ada Admin", Set.of(Role.ADMIN), null);

  @Autowired AuditLog auditLog;
  @Autowired CurrentActor currentActor;
  @Autowired Sealer sealer;
  @Autowired HeadKeeper headKeeper;
  @Autowired HeadsFile headsFile;
  @Autowired Verification verification;
  @Autowired Verifications verifications;
  @Autowired VerificationRows verificationRows;
  @Autowired FoundWords words;
  @Autowired AuditSettings settings;
  @Autowired ChainRows chain;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JdbcClient application;

  @Autowired Environment environment;

  JdbcClient owner;

  @BeforeEach
  void aSealedAndSignedRecord() throws IOException {
    owner =
        JdbcClient.create(
            new DriverManagerDataSource(
                environment.getRequiredProperty("spring.datasource.url"), "psp_owner", ""));
    owner
        .sql("truncate audit_entry, audit_unsealed, audit_link, audit_head, audit_verification")
        .update();
    Files.deleteIfExists(settings.headsFile());
    headKeeper.forget();
    for (int i = 0; i < 10; i++) {
      act("hold-case", "PSP-2026-0000" + i);
    }
    sealer.seal();
    headKeeper.keep();
  }

  void act(String act, String reference) {
    currentActor.runAs(
        ADMIN, () -> auditLog.record(act, "case", reference, Outcome.DONE, Map.of("note", 7)));
  }

  List<Kind> found() {
    return verification.run(done -> {}).found().stream().map(Disagreement::kind).toList();
  }

  String sentence() {
    return words.of(verification.run(done -> {}).found().get(0), Locale.ENGLISH);
  }

  long entry(long position) {
    return owner
        .sql("select entry_id from audit_link where position = ?")
        .param(position)
        .query(Long.class)
        .single();
  }

  void exchange(String column, long one, long other) {
    String set = "update audit_link set " + column + " = ? where " + column + " = ?";
    owner.sql(set).params(-1L, one).update();
    owner.sql(set).params(one, other).update();
    owner.sql(set).params(other, -1L).update();
  }

  void copy(long position, long key) {
    owner
        .sql("create table copied as select * from audit_entry where id = " + entry(position))
        .update();
    owner.sql("update copied set id = " + key).update();
    owner.sql("insert into audit_entry select * from copied").update();
    owner.sql("drop table copied").update();
  }

  static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
