package org.psptracker.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.psptracker.health.LastAnswer;
import org.psptracker.identity.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;

/** What operators are told of the record. */
class RecordHealthTest extends SealedRecord {

  @Autowired private RecordHealth health;

  @Test
  void tellsWhenItWasSealedSignedAndVerified() {
    assertThat(verifications.verify(Actor.SYSTEM.personId(), Duration.ofSeconds(60))).isPresent();
    Health now = health.health();
    assertThat(now.getStatus()).isEqualTo(Status.UP);
    assertThat(now.getDetails()).containsOnlyKeys("sealedUpTo", "lastHead", "lastVerified");
  }

  @Test
  void warnsOfWhatWaitsTooLong() {
    owner.sql("update audit_entry set at = at - interval '2 days'").update();
    owner.sql("delete from audit_head").update();
    act("hold-case", "PSP-2026-00042");
    owner.sql("update audit_entry set at = at - interval '10 minutes'").update();
    Health now = health.health();
    assertThat(now.getStatus()).isEqualTo(LastAnswer.WARNING);
    assertThat(now.getDetails()).containsKeys("unsealedSince", "unsigned", "notVerifiedLately");
  }

  @Test
  void warnsOfHeadsThatAreGoneAndOfWhatVerifyingFound() throws IOException {
    Files.delete(settings.headsFile());
    assertThat(verifications.verify(Actor.SYSTEM.personId(), Duration.ofSeconds(60))).isPresent();
    Health now = health.health();
    assertThat(now.getStatus()).isEqualTo(LastAnswer.WARNING);
    assertThat(now.getDetails())
        .containsKeys("headsFileMissing")
        .containsEntry("disagreements", 1L);
  }
}
