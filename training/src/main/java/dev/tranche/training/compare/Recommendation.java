package dev.tranche.training.compare;

/** What to do with a bundle that was trained again. */
public enum Recommendation {
  /** It should follow. */
  PROMOTE,
  /** The earlier one should stay. */
  KEEP
}
