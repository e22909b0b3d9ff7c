package dev.tranche.scoring.request;

/** Why a request is refused as a whole. */
public enum Refusal {
  /** The body is not JSON. */
  MALFORMED,
  /** The body is JSON, but not customers with features of the model. */
  INVALID,
  /** More than one request may carry. */
  TOO_LARGE
}
