package org.psptracker.cases;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sites of the programme. */
@Service
public class Jurisdictions {

  private static final String COLUMNS =
      "id, name, place, us_state, ori, state_fips, county_fips, place_fips, agency_type,"
          + " sworn_strength, civilian_strength, population, synthetic";

  private final JdbcClient jdbc;

  Jurisdictions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The site with that key; unknown keys are a programming error. */
  public Jurisdiction get(long id) {
    return find(id).orElseThrow(() -> new EmptyResultDataAccessException("jurisdiction " + id, 1));
  }

  public Optional<Jurisdiction> find(long id) {
    return jdbc.sql("select " + COLUMNS + " from jurisdiction where id = :id")
        .param("id", id)
        .query(Jurisdiction.class)
        .optional();
  }

  public Optional<Jurisdiction> byOri(String ori) {
    return jdbc.sql("select " + COLUMNS + " from jurisdiction where ori = :ori")
        .param("ori", ori)
        .query(Jurisdiction.class)
        .optional();
  }

  /** Sites by key, in one query; unknown keys are left out. */
  public Map<Long, Jurisdiction> byIds(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql("select " + COLUMNS + " from jurisdiction where id = any(:ids)")
        .param("ids", ids.toArray(Long[]::new))
        .query(Jurisdiction.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Jurisdiction::id, Function.identity()));
  }

  /** All sites in order of state and place. */
  public List<Jurisdiction> all() {
    return jdbc.sql("select " + COLUMNS + " from jurisdiction order by us_state, place, name")
        .query(Jurisdiction.class)
        .list();
  }

  /** Postal codes of the states that have sites, in order. */
  public List<String> usStates() {
    return jdbc.sql("select distinct us_state from jurisdiction order by 1")
        .query(String.class)
        .list();
  }

  /** Adds a site; its key is new. */
  @Transactional
  public Jurisdiction add(Jurisdiction site) {
    long id =
        jdbc.sql(
                """
                insert into jurisdiction (id, name, place, us_state, ori, state_fips, county_fips,
                  place_fips, agency_type, sworn_strength, civilian_strength, population, synthetic)
                values (nextval('jurisdiction_seq'), :name, :place, :usState, :ori, :stateFips,
                  :countyFips, :placeFips, :agencyType, :swornStrength, :civilianStrength,
                  :population, :synthetic)
                returning id
                """)
            .params(parameters(site))
            .query(Long.class)
            .single();
    return get(id);
  }

  /** Takes over what a site says about itself anew: name, strengths, population and the like. */
  @Transactional
  public void update(Jurisdiction site) {
    jdbc.sql(
            """
            update jurisdiction set name = :name, place = :place, us_state = :usState,
              state_fips = :stateFips, county_fips = :countyFips, place_fips = :placeFips,
              agency_type = :agencyType, sworn_strength = :swornStrength,
              civilian_strength = :civilianStrength, population = :population
            where id = :id
            """)
        .params(parameters(site))
        .update();
  }

  private static Map<String, @Nullable Object> parameters(Jurisdiction site) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("id", site.id());
    parameters.put("name", site.name());
    parameters.put("place", site.place());
    parameters.put("usState", site.usState());
    parameters.put("ori", site.ori());
    parameters.put("stateFips", site.stateFips());
    parameters.put("countyFips", site.countyFips());
    parameters.put("placeFips", site.placeFips());
    parameters.put("agencyType", site.agencyType().name());
    parameters.put("swornStrength", site.swornStrength());
    parameters.put("civilianStrength", site.civilianStrength());
    parameters.put("population", site.population());
    parameters.put("synthetic", site.synthetic());
    return parameters;
  }
}
