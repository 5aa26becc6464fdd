package org.psptracker.identity;

import java.util.List;
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

/** The headers of every answer, whichever adapter signs people in. */
public final class SecurityHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

  /** No code or style but our own files, and no page of ours in a frame. */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; object-src 'none';"
          + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

  private static final String PERMISSIONS_POLICY =
      "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

  @Override
  public void customize(HeadersConfigurer<HttpSecurity> headers) {
    headers.defaultsDisabled();
    writers().forEach(headers::addHeaderWriter);
  }

  /** Each leaves a header alone that an answer brings along. */
  static List<HeaderWriter> writers() {
    CrossOriginOpenerPolicyHeaderWriter opener = new CrossOriginOpenerPolicyHeaderWriter();
    opener.setPolicy(CrossOriginOpenerPolicy.SAME_ORIGIN);
    CrossOriginResourcePolicyHeaderWriter resource = new CrossOriginResourcePolicyHeaderWriter();
    resource.setPolicy(CrossOriginResourcePolicy.SAME_ORIGIN);
    return List.of(
        new ContentSecurityPolicyHeaderWriter(CONTENT_SECURITY_POLICY),
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
}
