package dev.tranche.training.evaluate.calibration;

/**
 * Labels moved a little towards each other, as if one more row of each class had been seen, which
 * keeps the fit finite where a score separates the classes (Platt 1999).
 */
record SmoothedLabels(double low, double high, double baseLogOdds) {
  static SmoothedLabels of(byte[] label) {
    double positives = 0;
    for (byte one : label) {
      positives += one;
    }
    double negatives = label.length - positives;
    return new SmoothedLabels(
        1 / (negatives + 2),
        (positives + 1) / (positives + 2),
        StrictMath.log((positives + 1) / (negatives + 1)));
  }

  double target(byte label) {
    return label == 1 ? high : low;
  }
}
