package org.psptracker.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests for access that were invented for a demonstration; nobody is mailed. */
@Component
public class SampleAccessRequests {

  private final AccessRows rows;
  private final AccessForms forms;

  SampleAccessRequests(AccessRows rows, AccessForms forms) {
    this.rows = rows;
    this.forms = forms;
  }

  /** Adds what the public page would have taken at that time. */
  @Transactional
  public void add(ObjectNode form, Instant askedAt) {
    rows.keep(forms.read(form), askedAt, null, true);
  }
}
