package org.psptracker.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.audit.Verification.Report;
import org.springframework.transaction.support.TransactionTemplate;

/** What was committed gets its place in the chain, whoever commits when. */
class SealerTest extends SealedRecord {

  @Test
  void findsNothingWhereNothingWasBent() {
    act("hold-case", "PSP-2026-00042");
    Report report = verification.run(done -> {});
    assertThat(report.found()).isEmpty();
    assertThat(report.entries()).isEqualTo(10);
    assertThat(report.heads()).isEqualTo(2);
    sealer.seal();
    assertThat(verification.run(done -> {}).entries()).isEqualTo(11);
  }

  @Test
  void sealsWhatCommitsLateThoughItsKeyIsLower() {
    TransactionTemplate late = new TransactionTemplate(transactions);
    late.executeWithoutResult(
        status -> {
          application.sql("select nextval('audit_entry_seq')").query(Long.class).single();
          auditLog.record("hold-case", "case", "PSP-2026-00098", Outcome.DONE, Map.of());
          Thread other =
              new Thread(
                  () -> {
                    act("hold-case", "PSP-2026-00099");
                    sealer.seal();
                  });
          other.start();
          join(other);
        });
    assertThat(verification.run(done -> {}).entries()).isEqualTo(11);
    sealer.seal();
    assertThat(verification.run(done -> {}).entries()).isEqualTo(12);
    assertThat(found()).isEmpty();
  }

  @Test
  void oneNodeSealsAtATime() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              assertThat(chain.mayNowSeal()).isTrue();
              Thread other =
                  new Thread(
                      () -> {
                        act("hold-case", "PSP-2026-00042");
                        sealer.seal();
                      });
              other.start();
              join(other);
              assertThat(chain.length()).isEqualTo(10);
            });
    sealer.seal();
    assertThat(chain.length()).isEqualTo(11);
  }

  @Test
  void remembersHowVerifyingEnded() {
    assertThat(verifications.verify(9, Duration.ofMinutes(1))).isPresent();
    assertThat(verificationRows.last().orElseThrow().disagreements()).isZero();
    owner.sql("delete from audit_entry where id = " + entry(4)).update();
    verifications.verify(9, Duration.ofMinutes(1));
    assertThat(verificationRows.last().orElseThrow().first()).contains("was deleted");
  }
}
