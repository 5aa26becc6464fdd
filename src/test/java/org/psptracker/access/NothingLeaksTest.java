package org.psptracker.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.access.Visitors.Visitor;
import org.psptracker.identity.Actor;
import org.psptracker.process.Calls;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What nobody decided to tell is not told. */
@SpringBootTest
class NothingLeaksTest {

  private static final String MARK = "Zebra-7731";

  @Autowired private Scene scene;
  @Autowired private Calls calls;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping endpoints;

  @BeforeEach
  void set() throws Exception {
    scene.set();
  }

  @Test
  void aCallThatForgetsToCheckIsClosedAllTheSame() throws Exception {
    String own = scene.own().reference();
    for (String api : new String[] {"", "/api"}) {
      for (Visitor visitor : scene.strangers()) {
        assertThat(visitor.status("GET", api + "/cases/" + own + "/secrets")).isEqualTo(404);
        assertThat(visitor.status("POST", api + "/cases/" + own + "/secrets")).isEqualTo(404);
      }
      Visitor chief = scene.people(scene.own()).get(0);
      assertThat(chief.status("GET", api + "/cases/" + own + "/secrets")).isEqualTo(200);
      assertThat(chief.status("GET", api + "/cases/" + own + "/rumours")).isEqualTo(404);
      Visitor admin = scene.people(scene.own()).get(4);
      assertThat(admin.status("GET", api + "/cases/" + own + "/secrets")).isEqualTo(404);
    }
  }

  @Test
  void neitherSiteNorPartnerEverSeesANoteForTheProgrammeOnly() throws Exception {
    Actor coordinator = scene.people(scene.own()).get(1).actor();
    String notes = "/api/cases/" + scene.own().reference() + "/notes";
    assertThat(
            calls
                .send(
                    java.util.Objects.requireNonNull(coordinator),
                    "POST",
                    notes,
                    JsonNodeFactory.instance
                        .objectNode()
                        .put("text", "The chief may leave. " + MARK)
                        .put("audience", "PROGRAM"),
                    0)
                .getStatus())
        .isEqualTo(201);
    Visitor chief = scene.people(scene.own()).get(0);
    Visitor client = scene.machineClient();
    List<String> shown = new ArrayList<>();
    int readable = 0;
    for (String address : readableAddresses()) {
      for (Visitor visitor : List.of(chief, client, scene.partner())) {
        if (visitor.text(address).contains(MARK)) {
          shown.add(visitor.name() + " " + address);
        }
      }
      readable += scene.people(scene.own()).get(1).text(address).contains(MARK) ? 1 : 0;
    }
    assertThat(readable).as("where coordinators read it").isGreaterThanOrEqualTo(2);
    assertThat(shown).isEmpty();
    assertThat(chief.text("/api/cases?q=" + MARK)).doesNotContain(scene.own().reference());
  }

  @Test
  void aPartnerContactIsNotToldOfOffersAndScores() throws Exception {
    String own = "/api/cases/" + scene.own().reference();
    Visitor coordinator = scene.people(scene.own()).get(1);
    assertThat(coordinator.text(own + "/offers")).contains("\"id\"");
    assertThat(scene.partner().text(own + "/offers")).doesNotContain("\"id\"");
    assertThat(scene.partner().text("/api/tasks?scope=all")).doesNotContain("\"id\"");
    assertThat(scene.partner().text("/cases/" + scene.own().reference() + "?facts=staffing"))
        .doesNotContain("shortlist");
  }

  /** Every address that is read, those of the own case among them, with every set of facts. */
  private List<String> readableAddresses() {
    List<String> all = new ArrayList<>();
    endpoints
        .getHandlerMethods()
        .forEach(
            (mapping, handler) ->
                mapping.getMethodsCondition().getMethods().stream()
                    .filter(method -> method.name().equals("GET"))
                    .forEach(
                        method ->
                            mapping
                                .getPatternValues()
                                .forEach(p -> all.add(scene.filledIn(p, scene.own())))));
    String page = "/cases/" + scene.own().reference();
    for (String facts : new String[] {"notes", "files", "partners", "request", "timeline"}) {
      all.add(page + "?facts=" + facts);
    }
    return all;
  }
}
