package org.psptracker.identity.embedded;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.identity.SignedIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Checks the one password that all demo people share. It is public (README and sign-in page print
 * it), so a slow hash would protect nothing and cost every API call with HTTP Basic some 80 ms;
 * comparing in constant time is all that is left to do well. Real passwords belong to the identity
 * provider, never to this application.
 */
class DemoPassword implements AuthenticationProvider {

  private final People people;
  private final byte[] password;

  DemoPassword(People people, String password) {
    this.people = people;
    this.password = password.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    byte[] given = String.valueOf(attempt.getCredentials()).getBytes(StandardCharsets.UTF_8);
    boolean matches = MessageDigest.isEqual(password, given);
    return people
        .byUsername(attempt.getName().toLowerCase(Locale.ROOT))
        .filter(person -> matches && person.active())
        .map(Person::actor)
        .map(SignedIn::new)
        .orElseThrow(() -> new BadCredentialsException("unknown person or wrong password"));
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
