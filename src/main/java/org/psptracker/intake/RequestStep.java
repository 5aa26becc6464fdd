package org.psptracker.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The guided pages of a request, in order, with the fields that each one asks for. */
enum RequestStep {
  AGENCY(
      "agencyName",
      "agencyType",
      "ori",
      "stateFips",
      "countyFips",
      "placeFips",
      "population",
      "swornOfficers",
      "civilianStaff",
      "analysts"),
  CONTACTS(
      "requesterName",
      "requesterTitle",
      "requesterEmail",
      "requesterPhone",
      "sponsorName",
      "sponsorTitle",
      "sponsorEmail",
      "partners"),
  NEED("coreAreas", "subTopics", "problem", "tried", "desiredOutcome"),
  CRIME("crimeYears", "crimeSource"),
  HELP(
      "deliveryTypes",
      "urgency",
      "neededBy",
      "evidenceBased",
      "evidenceBasedPractice",
      "emergingNeed",
      "emergingNeedNote",
      "otherAssistance"),
  REVIEW;

  private final List<String> fields;

  RequestStep(String... fields) {
    this.fields = List.of(fields);
  }

  /** Part of the address: {@code agency}. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  List<String> fields() {
    return fields;
  }

  /** Whether the step asks for the field of that path: {@code partners[0].kind}. */
  boolean asksFor(String path) {
    return fields.contains(path.replaceAll("[.\\[].*", ""));
  }

  RequestStep next() {
    return values()[Math.min(ordinal() + 1, values().length - 1)];
  }

  RequestStep previous() {
    return values()[Math.max(ordinal() - 1, 0)];
  }

  static Optional<RequestStep> ofId(String id) {
    return Stream.of(values()).filter(step -> step.id().equals(id)).findFirst();
  }

  /** Where the field of that path is asked for; on the review page if nowhere. */
  static RequestStep of(String path) {
    return Stream.of(values()).filter(step -> step.asksFor(path)).findFirst().orElse(REVIEW);
  }
}
