package org.psptracker.web.once;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.psptracker.database.Sha256;
import org.psptracker.identity.RequestPath;

/** Tells by SHA-256 whether two calls are the same: method, address and body. */
final class Fingerprint {

  private final MessageDigest digest = Sha256.begin();

  private Fingerprint() {}

  static byte[] of(HttpServletRequest request, byte[] body) {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.address(request);
    fingerprint.digest.update(body);
    return fingerprint.digest.digest();
  }

  /** Parts by what they hold, for the boundary between them is another one each time. */
  static byte[] ofParts(HttpServletRequest request) throws IOException, ServletException {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.address(request);
    for (Part part : request.getParts()) {
      fingerprint.text(part.getName());
      fingerprint.text(part.getSubmittedFileName());
      fingerprint.text(part.getContentType());
      try (InputStream in = new DigestInputStream(part.getInputStream(), fingerprint.digest)) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      }
    }
    return fingerprint.digest.digest();
  }

  private void address(HttpServletRequest request) {
    text(request.getMethod());
    text(RequestPath.of(request));
    text(request.getQueryString());
  }

  private void text(@Nullable String text) {
    digest.update(String.valueOf(text).getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
