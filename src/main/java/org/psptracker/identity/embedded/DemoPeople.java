package org.psptracker.identity.embedded;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.People;
import org.psptracker.identity.PeopleDirectory;
import org.psptracker.identity.Role;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/**
 * The invented people of the demonstration; those missing are added when the application starts.
 */
@DependsOnDatabaseInitialization
public class DemoPeople implements InitializingBean {

  private static final String FILE = "demo/people.yml";

  /**
   * One of them.
   *
   * @param roles ids of {@link Role}
   * @param site short name of the site they belong to, for people of a site
   */
  public record DemoPerson(
      String username, String name, String title, Set<String> roles, @Nullable String site) {

    PeopleDirectory.Entry entry() {
      // ".example" never leads anywhere (RFC 2606)
      String email =
          "%s@%s.example"
              .formatted(
                  name.toLowerCase(Locale.ROOT).replace(' ', '.'), site == null ? "psp" : site);
      Set<Role> asRoles = roles.stream().map(Role::ofId).collect(Collectors.toUnmodifiableSet());
      return new PeopleDirectory.Entry(username, name, title, email, "", asRoles, null);
    }
  }

  private final People people;
  private final PeopleDirectory directory;
  private final List<DemoPerson> all;

  public DemoPeople(People people, PeopleDirectory directory) throws IOException {
    this.people = people;
    this.directory = directory;
    this.all = read();
  }

  /** In the order of the file: sites, coordinators, experts, leadership, admin. */
  public List<DemoPerson> all() {
    return all;
  }

  @Override
  public void afterPropertiesSet() {
    for (DemoPerson person : all) {
      if (people.byUsername(person.username()).isEmpty()) {
        directory.add(person.entry());
      }
    }
  }

  private static List<DemoPerson> read() throws IOException {
    MutablePropertySources sources = new MutablePropertySources();
    new YamlPropertySourceLoader()
        .load(FILE, new ClassPathResource(FILE))
        .forEach(sources::addLast);
    return new Binder(ConfigurationPropertySources.from(sources))
        .bind("people", Bindable.listOf(DemoPerson.class))
        .get();
  }
}
