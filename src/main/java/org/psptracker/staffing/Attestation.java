package org.psptracker.staffing;

/** What an expert says of ties to the site, or what the programme decided on it. */
public enum Attestation {
  NONE,
  DISCLOSED,
  RECUSED
}
