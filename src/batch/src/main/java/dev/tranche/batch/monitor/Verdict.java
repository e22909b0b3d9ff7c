package dev.tranche.batch.monitor;

/** What is to be done, in rising order. */
public enum Verdict {
  /** Nothing: no change beyond chance, or a small one. */
  STABLE,
  /** Have a look. */
  WATCH,
  /** The model does not hold any more, or what it is given is not what it was trained on. */
  ACT
}
