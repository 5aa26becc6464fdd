package org.psptracker.browser;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.psptracker.identity.Actor;
import org.psptracker.process.Experts;
import org.psptracker.process.Programme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole application on a port of its own, and people with browsers. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class InBrowser {

  @LocalServerPort private int port;
  @Autowired Programme programme;
  @Autowired Experts experts;

  private final List<Visitor> visitors = new ArrayList<>();

  Visitor visitor() {
    return visitor(true);
  }

  Visitor visitor(boolean scripts) {
    Visitor visitor = new Visitor("http://127.0.0.1:" + port, scripts);
    visitors.add(visitor);
    return visitor;
  }

  Visitor as(Actor actor) {
    return visitor().signIn(actor.username());
  }

  FormFilling form(Visitor visitor, String selector) {
    return new FormFilling(visitor, selector, programme.today());
  }

  /** Presses the button that finishes a step's form, and answers what the page still asks for. */
  void finish(Visitor visitor, FormFilling form) {
    for (int attempt = 0; attempt < 4; attempt++) {
      visitor.leavingBy(() -> visitor.find("#step-form .actions button.usa-button").click());
      if (!form.mend()) {
        return;
      }
    }
    throw new AssertionError(
        "still refused at " + visitor.path() + ": " + visitor.text("#error-summary"));
  }

  @AfterEach
  void closeBrowsers() {
    AssertionError first = null;
    for (Visitor visitor : visitors) {
      try {
        visitor.close();
      } catch (AssertionError complaints) {
        first = first == null ? complaints : first;
      }
    }
    visitors.clear();
    if (first != null) {
      throw first;
    }
  }
}
