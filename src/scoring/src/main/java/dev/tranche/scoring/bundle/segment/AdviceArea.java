package dev.tranche.scoring.bundle.segment;

import java.util.Locale;

/** The work of a lender that a segment can suggest something for. */
public enum AdviceArea {
  MARKETING,
  RISK,
  PRODUCT,
  SERVICE;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** As specs, manifests and answers spell it. */
  public String word() {
    return word;
  }
}
