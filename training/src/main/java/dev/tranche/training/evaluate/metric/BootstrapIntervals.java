package dev.tranche.training.evaluate.metric;

import dev.tranche.scoring.bundle.Interval;
import dev.tranche.training.model.RowGroups;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * 95 % intervals of {@link Metrics} by the Poisson bootstrap: each row occurs in a resample as
 * often as a draw from Poisson(1) says (Hanley and MacGibbon 2006; Chamandy et al. 2012).
 *
 * <p>Rows of about the same score are drawn together: how often n rows occur in all is one draw
 * from Poisson(n). With at most 1,000 groups of scores the cost hardly grows with the number of
 * rows, and the shift that grouping brings (far below the interval's width) is taken out. Intervals
 * are basic ones, {@code 2 · figure − quantile} (Davison and Hinkley, <i>Bootstrap Methods</i>,
 * 1997, section 5.2), because figures such as the calibration error are biased upwards in every
 * resample; they are cut to the figure's range and always hold the figure itself. Rows that tell of
 * each other, such as those of one customer, are drawn together; where a class has few rows, {@link
 * FewRowsIntervals} says how much wider the intervals are.
 */
public final class BootstrapIntervals {
  private static final int MOST_GROUPS = 1000;

  private final long seed;

  /**
   * @param seed of the resamples; the same seed, the same intervals
   */
  public BootstrapIntervals(long seed) {
    this.seed = seed;
  }

  /** Of rows that each tell of none but themselves. */
  public Map<String, Interval> of(float[] probability, byte[] label, double cutOff) {
    return of(probability, label, RowGroups.none(), cutOff);
  }

  /**
   * By a metric's name, its interval; without those that cannot be told.
   *
   * @param groups of the rows, which are drawn as a whole
   */
  public Map<String, Interval> of(
      float[] probability, byte[] label, RowGroups groups, double cutOff) {
    RankedScores ranked = RankedScores.of(probability, label);
    Metrics exact = Metrics.of(ranked, cutOff);
    RankedScores coarse = ranked.coarse(MOST_GROUPS, cutOff);
    Function<SplittableRandom, RankedScores> resample =
        groups.any()
            ? GroupedResamples.of(coarse, probability, label, groups)::draw
            : random -> new PoissonResample(random).of(coarse);
    return FewRowsIntervals.widened(intervals(exact, coarse, resample, cutOff), exact);
  }

  private Map<String, Interval> intervals(
      Metrics exact,
      RankedScores coarse,
      Function<SplittableRandom, RankedScores> resample,
      double cutOff) {
    Metrics centre = Metrics.of(coarse, cutOff);
    List<Metrics> resamples = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(seed);
    for (int r = 0; r < PoissonResample.RESAMPLES; r++) {
      RankedScores drawn = resample.apply(random.split());
      if (drawn.groups() > 0 && drawn.positives() > 0 && drawn.negatives() > 0) {
        resamples.add(Metrics.of(drawn, cutOff));
      }
    }
    if (resamples.size() < PoissonResample.RESAMPLES / 2) {
      return Map.of();
    }
    Map<String, Interval> intervals = new LinkedHashMap<>();
    for (ClassifierMetric metric : ClassifierMetric.values()) {
      double[] drawn = resamples.stream().mapToDouble(one -> one.of(metric)).toArray();
      intervals.put(metric.title(), interval(metric, exact.of(metric), centre.of(metric), drawn));
    }
    return intervals;
  }

  private static Interval interval(
      ClassifierMetric metric, double figure, double centre, double[] drawn) {
    Arrays.sort(drawn);
    double low = figure + centre - quantile(drawn, 1 - PoissonResample.TAIL);
    double high = figure + centre - quantile(drawn, PoissonResample.TAIL);
    return new Interval(metric.clamp(Math.min(figure, low)), metric.clamp(Math.max(figure, high)));
  }

  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
