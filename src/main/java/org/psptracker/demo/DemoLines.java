package org.psptracker.demo;

import java.util.ArrayList;
import java.util.List;
import org.psptracker.identity.OnNoIssuer;
import org.psptracker.identity.Role;
import org.psptracker.identity.embedded.DemoPeople;
import org.psptracker.web.ReadyLines;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Tells whom one can be, and with which password. */
@Component
@DemoOnly
@Conditional(OnNoIssuer.class)
class DemoLines implements ReadyLines {

  private static final int PER_LINE = 4;

  private final DemoPeople people;
  private final String password;

  DemoLines(DemoPeople people, @Value("${psp.identity.demo-password:psp-demo}") String password) {
    this.people = people;
    this.password = password;
  }

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("Sign in with the password " + password + " as one of");
    for (Role role : Role.values()) {
      List<String> names =
          people.all().stream()
              .filter(person -> person.roles().contains(role.id()))
              .map(DemoPeople.DemoPerson::username)
              .toList();
      for (int i = 0; i < names.size(); i += PER_LINE) {
        String some = String.join(", ", names.subList(i, Math.min(i + PER_LINE, names.size())));
        lines.add("  %-12s  %s".formatted(i == 0 ? role.id() : "", some));
      }
    }
    return lines;
  }
}
