package org.psptracker.identity;

import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.stereotype.Component;

/** The headers of every answer, whichever adapter signs people in. */
@Component
class SecurityHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

  /** No code or style but our own files, and no page of ours in a frame. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; object-src 'none';"
          + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

  private static final String PERMISSIONS_POLICY =
      "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

  private final String policy;

  /**
   * @param issuer to which the sign-out form leads on; browsers hold form-action against redirects
   */
  SecurityHeaders(@Value("${psp.identity.issuer:}") String issuer) {
    this.policy = CONTENT_SECURITY_POLICY + origin(issuer);
  }

  @Override
  public void customize(HeadersConfigurer<HttpSecurity> headers) {
    headers.defaultsDisabled();
    writers().forEach(headers::addHeaderWriter);
  }

  /** Each leaves a header alone that an answer brings along. */
  List<HeaderWriter> writers() {
    CrossOriginOpenerPolicyHeaderWriter opener = new CrossOriginOpenerPolicyHeaderWriter();
    opener.setPolicy(CrossOriginOpenerPolicy.SAME_ORIGIN);
    CrossOriginResourcePolicyHeaderWriter resource = new CrossOriginResourcePolicyHeaderWriter();
    resource.setPolicy(CrossOriginResourcePolicy.SAME_ORIGIN);
    return List.of(
        new ContentSecurityPolicyHeaderWriter(policy),
        new CacheControlHeadersWriter(),
        // only written on answers that came by https
        new HstsHeaderWriter(),
        new XContentTypeOptionsHeaderWriter(),
        new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY),
        new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN),
        new PermissionsPolicyHeaderWriter(PERMISSIONS_POLICY),
        new StaticHeadersWriter("X-Permitted-Cross-Domain-Policies", "none"),
        opener,
        resource);
  }

  private static String origin(String issuer) {
    if (issuer.isBlank()) {
      return "";
    }
    URI at = URI.create(issuer);
    return " " + at.getScheme() + "://" + at.getAuthority();
  }
}
