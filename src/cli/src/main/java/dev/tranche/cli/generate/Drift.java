package dev.tranche.cli.generate;

import java.util.Locale;

/** What changes over the two years of dated applications. */
enum Drift {
  /** Who applies; what leads to default stays as it is. */
  COVARIATE(true, false),
  /** How many default; who applies stays as it is. */
  CONCEPT(false, true),
  BOTH(true, true);

  private final boolean applicants;
  private final boolean defaults;

  Drift(boolean applicants, boolean defaults) {
    this.applicants = applicants;
    this.defaults = defaults;
  }

  boolean ofApplicants() {
    return applicants;
  }

  boolean ofDefaults() {
    return defaults;
  }

  /** The word used for it in options. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
