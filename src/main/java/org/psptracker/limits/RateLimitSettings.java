package org.psptracker.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of each node ({@code psp.rate-limits}).
 *
 * @param keys how many people and addresses are remembered at most
 */
@ConfigurationProperties("psp.rate-limits")
record RateLimitSettings(
    @DefaultValue("100000") int keys,
    @DefaultValue Limit signInAddress,
    @DefaultValue Limit signInName,
    @DefaultValue Limit provider,
    @DefaultValue Limit filing,
    @DefaultValue Limit upload,
    @DefaultValue Limit api,
    @DefaultValue Limit apiSignedOut,
    @DefaultValue Limit askForAccess,
    @DefaultValue Limit proofs,
    @DefaultValue Limit surveys) {

  /**
   * One limit.
   *
   * @param burst calls at once, after a rest; 0 does not limit
   * @param refill calls that come back, evenly, within {@code per}
   */
  record Limit(
      @DefaultValue("0") int burst,
      @DefaultValue("60") int refill,
      @DefaultValue("1m") Duration per) {}

  Limit of(Rule rule) {
    return switch (rule) {
      case SIGN_IN_ADDRESS -> signInAddress;
      case SIGN_IN_NAME -> signInName;
      case PROVIDER -> provider;
      case FILING -> filing;
      case UPLOAD -> upload;
      case API -> api;
      case API_SIGNED_OUT -> apiSignedOut;
      case ASK_FOR_ACCESS -> askForAccess;
      case PROOFS -> proofs;
      case SURVEYS -> surveys;
    };
  }
}
