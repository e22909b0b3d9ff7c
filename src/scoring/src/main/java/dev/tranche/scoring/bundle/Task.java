package dev.tranche.scoring.bundle;

import java.util.Locale;

/** What a bundle is for; its lower-case name is its folder below the models directory. */
public enum Task {
  RISK,
  SEGMENTS;

  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
