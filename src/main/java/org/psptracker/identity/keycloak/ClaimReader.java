package org.psptracker.identity.keycloak;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.NotAdmitted;
import org.psptracker.identity.NotAdmitted.Reason;
import org.psptracker.identity.Role;
import org.springframework.stereotype.Component;

/** Reads tokens of whatever layout the settings describe. */
@Component
@WithProvider
class ClaimReader {

  private static final String EMAIL = "email";

  private final ProviderSettings.ClaimNames names;
  private final Map<String, Role> roles = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  ClaimReader(ProviderSettings settings) {
    this.names = settings.claims();
    for (Role role : Role.values()) {
      roles.put(role.id(), role);
    }
    settings.roleNames().forEach((theirs, ours) -> roles.put(theirs, Role.ofId(ours)));
  }

  /**
   * @throws NotAdmitted if people are known by an address that was not verified
   */
  Claims read(Map<String, Object> token) {
    String subject = text(token, "sub");
    String username = text(token, names.username());
    if (names.username().equals(EMAIL) && !isVerified(token)) {
      // whoever can choose an address freely could choose somebody else's
      throw new NotAdmitted(Reason.UNVERIFIED, "unknown");
    }
    return new Claims(
        subject,
        (username.isEmpty() ? subject : username).toLowerCase(Locale.ROOT),
        name(token),
        text(token, EMAIL),
        value(token, names.title()).map(String::valueOf).orElse(null),
        names.roles().isBlank() ? null : roles(token),
        value(token, names.jurisdiction()).map(ClaimReader::first).orElse(null),
        token.get("iat") instanceof Instant issued ? issued : Instant.now());
  }

  /** Whether the token has what {@link #read} needs of a person. */
  boolean isWhole(Map<String, Object> token) {
    return value(token, names.username()).isPresent()
        && value(token, EMAIL).isPresent()
        && (names.roles().isBlank() || value(token, names.roles()).isPresent());
  }

  private static boolean isVerified(Map<String, Object> token) {
    return "true".equals(String.valueOf(token.get("email_verified")));
  }

  private static String name(Map<String, Object> token) {
    String whole = text(token, "name");
    return whole.isEmpty()
        ? (text(token, "given_name") + " " + text(token, "family_name")).strip()
        : whole;
  }

  /** Unknown names are left out: providers have roles of their own. */
  private Set<Role> roles(Map<String, Object> token) {
    EnumSet<Role> found = EnumSet.noneOf(Role.class);
    value(token, names.roles()).stream()
        .flatMap(ClaimReader::all)
        .map(roles::get)
        .filter(Objects::nonNull)
        .forEach(found::add);
    return found;
  }

  private static String text(Map<String, Object> token, String path) {
    return value(token, path).map(ClaimReader::first).orElse("");
  }

  private static @Nullable String first(Object value) {
    return all(value).findFirst().orElse(null);
  }

  private static Stream<String> all(Object value) {
    Collection<?> several = value instanceof Collection<?> many ? many : List.of(value);
    return several.stream().map(String::valueOf).map(String::strip).filter(one -> !one.isEmpty());
  }

  /** The claim of that name, else what the path of names with dots leads to. */
  private static Optional<Object> value(Map<?, ?> token, String path) {
    Object whole = token.get(path);
    int dot = path.indexOf('.');
    if (whole != null || dot < 0) {
      return Optional.ofNullable(whole);
    }
    return token.get(path.substring(0, dot)) instanceof Map<?, ?> nested
        ? value(nested, path.substring(dot + 1))
        : Optional.empty();
  }
}
