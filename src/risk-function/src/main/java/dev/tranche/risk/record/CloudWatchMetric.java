package dev.tranche.risk.record;

/** A metric's name in CloudWatch. */
enum CloudWatchMetric {
  APPROVED("Approved", "Count"),
  REFERRED("Referred", "Count"),
  DECLINED("Declined", "Count"),
  /** Customers that another model than the champion scored; not among the decisions. */
  ADVISORY("Advisory", "Count"),
  /** Customers of whom too little is known. */
  NOT_SCORABLE("NotScorable", "Count"),
  /** Approvals that did not stand for a missing value. */
  HELD_BY_MISSING("HeldByMissing", "Count"),
  /** Approvals that did not stand for a number beyond what training saw. */
  HELD_BY_OUT_OF_RANGE("HeldByOutOfRange", "Count"),
  /** Approvals that did not stand for a category that training never saw. */
  HELD_BY_UNSEEN_CATEGORY("HeldByUnseenCategory", "Count"),
  /** Values that were missing. */
  IMPUTED("Imputed", "Count"),
  /** Categories that training never saw. */
  UNSEEN_CATEGORIES("UnseenCategories", "Count"),
  /** Numbers beyond what training saw. */
  OUT_OF_RANGE("OutOfRange", "Count"),
  /** Customers that could not be scored. */
  REFUSED("Refused", "Count"),
  /** Of the whole request. */
  LATENCY("Latency", "Milliseconds"),
  /** A value per customer. */
  SCORE("Score", "None");

  private final String label;
  private final String unit;

  CloudWatchMetric(String label, String unit) {
    this.label = label;
    this.unit = unit;
  }

  String label() {
    return label;
  }

  /** One of CloudWatch's. */
  String unit() {
    return unit;
  }
}
