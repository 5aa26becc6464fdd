package org.psptracker.staffing;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Offers extends JpaRepository<Offer, Long> {

  List<Offer> findByPositionIdOrderByOfferedAtAscIdAsc(long positionId);

  List<Offer> findByCaseIdOrderByOfferedAtAscIdAsc(long caseId);

  List<Offer> findByCaseIdAndStatusIn(long caseId, Collection<OfferStatus> statuses);
}
