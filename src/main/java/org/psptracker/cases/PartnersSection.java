package org.psptracker.cases;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.Actor;
import org.springframework.stereotype.Component;

/** The partners of a case on its page. */
@Component
class PartnersSection implements CaseSection {

  /**
   * A partner with its words.
   *
   * @param editHref where to change it, null for whoever may not
   */
  record PartnerLine(
      String organisation,
      String kind,
      String role,
      String contact,
      @Nullable String email,
      String phone,
      @Nullable String editHref) {}

  /**
   * Somebody of a partner who reads the case.
   *
   * @param endHref where that ends, null for whoever may not
   */
  record ContactLine(
      String name, String title, String agency, String since, @Nullable String endHref) {}

  private final CasePartners partners;
  private final PartnerContacts contacts;
  private final CaseWords words;
  private final CaseDates dates;

  PartnersSection(
      CasePartners partners, PartnerContacts contacts, CaseWords words, CaseDates dates) {
    this.partners = partners;
    this.contacts = contacts;
    this.words = words;
    this.dates = dates;
  }

  @Override
  public String id() {
    return "partners";
  }

  @Override
  public String module() {
    return "cases";
  }

  @Override
  public int order() {
    return 920;
  }

  @Override
  public boolean applies(CaseFile caseFile, Actor actor) {
    return true;
  }

  @Override
  public Map<String, Object> model(CaseFile caseFile, Actor actor) {
    boolean mayAdd = CaseItemPolicy.againstPartners(caseFile, actor).isEmpty();
    String base = "/cases/" + caseFile.reference() + "/partners/";
    return Map.of(
        "partners",
        partners.of(caseFile.id()).stream()
            .map(partner -> line(partner.facts(), mayAdd ? base + partner.id() : null))
            .toList(),
        "mayAdd",
        mayAdd,
        "contacts",
        contacts.of(caseFile.id()).stream().map(contact -> line(contact, caseFile, actor)).toList(),
        "mayLetIn",
        PartnerContacts.mayEnd(actor) && caseFile.isOpen());
  }

  private ContactLine line(CasePeople.CasePerson contact, CaseFile caseFile, Actor actor) {
    return new ContactLine(
        contact.name(),
        contact.title(),
        contact.agency() == null ? "" : contact.agency(),
        dates.day(contact.since(), words.locale()),
        PartnerContacts.mayEnd(actor)
            ? "/cases/" + caseFile.reference() + "/partner-contacts/" + contact.personId() + "/end"
            : null);
  }

  private PartnerLine line(PartnerForm partner, @Nullable String editHref) {
    return new PartnerLine(
        partner.organisation(),
        words.say(partner.kind()),
        orEmpty(partner.role()),
        Stream.of(partner.contactName(), partner.contactTitle())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", ")),
        partner.contactEmail(),
        orEmpty(partner.contactPhone()),
        editHref);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
