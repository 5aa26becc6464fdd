package org.psptracker.identity.keycloak;

import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.representations.idm.GroupRepresentation;
import org.psptracker.identity.Accounts.Site;
import org.psptracker.identity.Jurisdictions.Named;
import org.springframework.stereotype.Component;

/**
 * Keycloak's groups of sites: each a child of {@code /jurisdictions}, with the ORI among its
 * attributes.
 */
@Component
@WithProvider
class SiteGroups {

  private static final String PARENT = "jurisdictions";
  private static final String ORI = "ori";

  private final AdminApi api;

  SiteGroups(AdminApi api) {
    this.api = api;
  }

  List<GroupRepresentation> all() {
    return parent()
        .map(
            parent ->
                api.all(
                    (realm, first, most) ->
                        realm.groups().group(parent).getSubGroups(first, most, false)))
        .orElse(List.of());
  }

  /** Key of the site's group, which is made if there is none. */
  String of(Site site) {
    return api
        .ask(realm -> realm.groups().query(ORI + ":" + site.ori(), false, 0, 10, false))
        .stream()
        .filter(group -> isSite(group) && ori(group).filter(site.ori()::equals).isPresent())
        .map(GroupRepresentation::getId)
        .findFirst()
        .orElseGet(() -> create(site));
  }

  static boolean isSite(GroupRepresentation group) {
    return String.valueOf(group.getPath()).matches("/" + PARENT + "/[^/]+");
  }

  static Optional<String> ori(GroupRepresentation group) {
    return attribute(group, ORI);
  }

  /** The site as the group describes it; empty where the group says too little. */
  static Optional<Named> site(GroupRepresentation group) {
    Optional<String> ori = ori(group).filter(value -> value.matches("[A-Z0-9]{9}"));
    Optional<String> state = attribute(group, "usState").filter(value -> value.matches("[A-Z]{2}"));
    return ori.flatMap(
        known ->
            state.map(
                usState ->
                    new Named(
                        known,
                        attribute(group, "agency").orElse(group.getName()),
                        attribute(group, "place").orElse(group.getName()),
                        usState,
                        attribute(group, "agencyType").orElse(""),
                        attribute(group, "population")
                            .filter(value -> value.matches("[1-9]\\d{0,8}"))
                            .map(Integer::valueOf)
                            .orElse(null))));
  }

  private Optional<String> parent() {
    return api.ask(realm -> realm.groups().groups(PARENT, true, 0, 10, true)).stream()
        .filter(group -> PARENT.equals(group.getName()))
        .map(GroupRepresentation::getId)
        .findFirst();
  }

  private String create(Site site) {
    String parent = parent().orElseGet(this::createParent);
    GroupRepresentation group = new GroupRepresentation();
    // two places may have one name: the ORI keeps them apart
    group.setName(
        (site.place() + "-" + site.ori()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
    Map<String, List<String>> attributes = new HashMap<>();
    attributes.put(ORI, List.of(site.ori()));
    attributes.put("agency", List.of(site.agency()));
    attributes.put("place", List.of(site.place()));
    attributes.put("usState", List.of(site.usState()));
    group.setAttributes(attributes);
    return api.ask(
        realm -> {
          try (Response made = realm.groups().group(parent).subGroup(group)) {
            return CreatedResponseUtil.getCreatedId(made);
          }
        });
  }

  private String createParent() {
    GroupRepresentation group = new GroupRepresentation();
    group.setName(PARENT);
    return api.ask(
        realm -> {
          try (Response made = realm.groups().add(group)) {
            return CreatedResponseUtil.getCreatedId(made);
          }
        });
  }

  private static Optional<String> attribute(GroupRepresentation group, String name) {
    return Optional.ofNullable(group.getAttributes())
        .map(attributes -> attributes.get(name))
        .flatMap(values -> values.stream().findFirst());
  }
}
