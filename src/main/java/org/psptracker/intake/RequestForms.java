package org.psptracker.intake;

import java.util.Arrays;
import java.util.List;

/** The form that says what a stored request says. */
final class RequestForms {

  private RequestForms() {}

  static RequestForm of(AssistanceRequest request) {
    Agency agency = request.agency();
    Contacts contacts = request.contacts();
    Need need = request.need();
    Wishes wishes = request.wishes();
    return new RequestForm(
        null,
        agency.name,
        agency.type,
        agency.ori,
        agency.population,
        agency.swornOfficers,
        agency.civilianStaff,
        agency.analysts,
        agency.stateFips,
        agency.countyFips,
        agency.placeFips,
        contacts.requesterName,
        contacts.requesterTitle,
        contacts.requesterEmail,
        contacts.requesterPhone,
        contacts.sponsorName,
        contacts.sponsorTitle,
        contacts.sponsorEmail,
        List.of(),
        request.coreAreas(),
        request.subTopics(),
        need.problem,
        need.tried,
        need.desiredOutcome,
        request.crimeYears(),
        need.crimeSource,
        Arrays.asList(wishes.deliveryTypes),
        wishes.urgency,
        wishes.neededBy,
        wishes.evidenceBased,
        wishes.evidenceBasedPractice,
        wishes.emergingNeed,
        wishes.emergingNeedNote,
        wishes.otherAssistance);
  }
}
