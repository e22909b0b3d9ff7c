package dev.tranche.risk.record;

/** A metric's name in CloudWatch. */
enum CloudWatchMetric {
  APPROVED("Approved", "Count"),
  REFERRED("Referred", "Count"),
  DECLINED("Declined", "Count"),
  /** Customers that another model than the champion scored; not among the decisions. */
  ADVISORY("Advisory", "Count"),
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
