package dev.tranche.training.bundle.portrait;

import dev.tranche.scoring.bundle.segment.FeatureScale;
import dev.tranche.scoring.feature.NameWords;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How a segment's customers differ from all in one feature.
 *
 * @param standardised standard deviations that they are above the mean
 * @param typical their mean in the feature's own unit; of a heavy-tailed one, whose logarithm is
 *     compared, that of the mean logarithm
 * @param usual the same of all customers
 */
record SegmentDeviation(String feature, double standardised, double typical, double usual) {
  /** Within this many standard deviations of the mean a segment does not differ. */
  private static final double ORDINARY = 0.25;

  private static final MathContext DIGITS = new MathContext(3);
  private static final double GROUPED = 1000;

  /** What a segment differs in, most first. */
  static List<SegmentDeviation> of(List<FeatureScale> scales, float[] centroid) {
    List<SegmentDeviation> deviations = new ArrayList<>();
    for (int f = 0; f < centroid.length; f++) {
      FeatureScale scale = scales.get(f);
      if (Math.abs(centroid[f]) >= ORDINARY && scale.standardDeviation() > 0) {
        deviations.add(
            new SegmentDeviation(
                scale.feature(), centroid[f], scale.value(centroid[f]), scale.value(0)));
      }
    }
    deviations.sort(Comparator.comparingDouble(it -> -Math.abs(it.standardised)));
    return deviations;
  }

  boolean high() {
    return standardised > 0;
  }

  /** Such as {@code high savings balance}. */
  String words() {
    List<String> words = NameWords.of(feature);
    return (high() ? "high " : "low ") + (words.isEmpty() ? feature : String.join(" ", words));
  }

  /** Such as {@code high savings balance (5,310 against 2,410)}. */
  String figures() {
    return words() + " (" + figure(typical) + " against " + figure(usual) + ")";
  }

  /** Three digits, or all before the point. */
  private static String figure(double value) {
    if (Math.abs(value) >= GROUPED) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  /** Such as {@code a, b and c}. */
  static String listed(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }
}
