package org.psptracker.delivery;

/** The site's answer to a recommendation. */
enum RecommendationAnswer {
  ACCEPT,
  DECLINE
}
