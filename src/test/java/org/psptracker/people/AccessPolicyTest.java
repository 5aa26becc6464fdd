package org.psptracker.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.AgencyType;
import org.psptracker.identity.Person;
import org.psptracker.identity.Role;

/** When a request for access may be confirmed. */
class AccessPolicyTest {

  private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");

  @Test
  void aProvenAddressIsEnough() {
    assertThat(AccessPolicy.againstConfirming(request(NOW), null, true, false)).isEmpty();
  }

  @Test
  void anAddressThatIsNotProvenNeedsAnotherWayOfMakingSure() {
    assertThat(AccessPolicy.againstConfirming(request(null), null, true, false))
        .contains("people.refused.not-proven");
    assertThat(AccessPolicy.againstConfirming(request(null), null, true, true)).isEmpty();
  }

  @Test
  void whereNoMailIsSentNobodyIsAskedForWhatCannotBe() {
    assertThat(AccessPolicy.againstConfirming(request(null), null, false, false)).isEmpty();
  }

  @Test
  void anAddressIsOnePersons() {
    assertThat(AccessPolicy.againstConfirming(request(NOW), person(true), true, true))
        .contains("people.refused.has-account");
    assertThat(AccessPolicy.againstConfirming(request(NOW), person(false), true, true))
        .contains("people.refused.had-account");
  }

  private static Person person(boolean active) {
    return new Person(1, "p", "P", "", "p@x.example", Set.of(Role.JURISDICTION), 1L, active);
  }

  private static AccessRequest request(@Nullable Instant proven) {
    return new AccessRequest(
        1,
        "A",
        "OH0510400",
        "P",
        "OH",
        AgencyType.SHERIFF,
        "N",
        "T",
        "n@a.example",
        "1",
        null,
        NOW,
        null,
        0,
        0,
        null,
        proven,
        AccessRequest.State.WAITING,
        null,
        null,
        null,
        null,
        false,
        0);
  }
}
