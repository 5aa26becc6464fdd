package org.psptracker.people;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;
import org.psptracker.cases.AgencyType;
import org.psptracker.people.ConfirmForm.SiteChoice;

/** What people of tests type. */
final class Asked {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Asked() {}

  /** Somebody new of an agency that nobody knows. */
  static AccessForm somebody() {
    int number = NUMBER.incrementAndGet();
    return of("lee%d@larkspur%d.example".formatted(number, number), "OH5%06d".formatted(number));
  }

  static AccessForm of(String email, String ori) {
    return new AccessForm(
        "Larkspur Police Department",
        ori,
        "Larkspur",
        "OH",
        AgencyType.MUNICIPAL_POLICE,
        "Lee Park",
        "Captain",
        email,
        "419-555-0100",
        null);
  }

  static ObjectNode json(AccessForm form) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("agency", form.agency())
        .put("ori", form.ori())
        .put("place", form.place())
        .put("usState", form.usState())
        .put("agencyType", form.agencyType().name())
        .put("name", form.name())
        .put("title", form.title())
        .put("email", form.email())
        .put("phone", form.phone());
  }

  static ConfirmForm newSite(AccessRequest request) {
    return ConfirmForm.of(request, null);
  }

  static ConfirmForm site(AccessRequest request, long site) {
    return new ConfirmForm(
        SiteChoice.KNOWN,
        site,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        request.name(),
        request.title(),
        request.phone(),
        true);
  }
}
