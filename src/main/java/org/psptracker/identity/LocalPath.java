package org.psptracker.identity;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Guards redirects to an address that came with the request. */
public final class LocalPath {

  // one slash only: "//host" and "/\host" lead browsers to another host
  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

  private LocalPath() {}

  /** The path when it leads to this application, else {@code otherwise}. */
  public static String orElse(@Nullable String path, String otherwise) {
    return path != null && path.length() <= 2000 && LOCAL.matcher(path).matches()
        ? path
        : otherwise;
  }
}
