package org.psptracker.staffing;

import org.springframework.data.jpa.repository.JpaRepository;

interface ExpertProfiles extends JpaRepository<ExpertProfile, Long> {}
