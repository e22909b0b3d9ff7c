package dev.tranche.training.evaluate.period;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.scoring.bundle.Interval;
import dev.tranche.training.evaluate.metric.BootstrapIntervals;
import dev.tranche.training.evaluate.metric.ClassifierMetric;
import dev.tranche.training.evaluate.metric.Metrics;
import dev.tranche.training.evaluate.period.FiguresOverTime.Reference;
import dev.tranche.training.model.RowGroups;
import dev.tranche.training.prepare.SplitPart;
import dev.tranche.training.prepare.TimePeriod;
import dev.tranche.training.table.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Measures a classifier period by period. */
public final class PeriodEvaluation {
  /** The ROC-AUC asks for no cut-off. */
  private static final double NO_CUT_OFF = 0.5;

  private final Target target;
  private final RowGroups together;
  private final float[] probability;
  private final long seed;

  /**
   * @param together rows of the table that tell of each other
   * @param probability per row of the table, by a classifier that was not fitted to the row; NaN
   *     where there is none
   * @param seed of the intervals' resamples
   */
  public PeriodEvaluation(Target target, RowGroups together, float[] probability, long seed) {
    this.target = target;
    this.together = together;
    this.probability = probability;
    this.seed = seed;
  }

  /**
   * Measures; the same for any number of threads.
   *
   * @param model the classifier's name
   * @param column that tells the time
   * @param periods of all three parts; the calibration or the training part has held-out rows
   */
  public FiguresOverTime of(
      String model, String column, List<TimePeriod> periods, ThreadPool pool) {
    float[] ofTraining = scores(periods, SplitPart.TRAINING);
    SplitPart part = ofTraining.length > 0 ? SplitPart.TRAINING : SplitPart.CALIBRATION;
    float[] reference = ofTraining.length > 0 ? ofTraining : scores(periods, part);
    ScoreBins bins = ScoreBins.of(reference);
    long[] counts = bins.counts(reference);
    return new FiguresOverTime(
        model,
        column,
        FiguresOverTime.FEWEST,
        new Reference(part, reference.length, bins.count()),
        pool.map(
            periods.size(),
            p -> {
              TimePeriod period = periods.get(p);
              return figures(period, bins, period.part() == part, counts);
            }));
  }

  private PeriodFigures figures(
      TimePeriod period, ScoreBins bins, boolean ofReference, long[] reference) {
    int[] rows = heldOut(period).toArray();
    return new PeriodFigures(
        period.name(),
        period.part(),
        period.from(),
        period.to(),
        DefaultCount.of(target.labels(period.rows())),
        rows.length == 0
            ? Optional.empty()
            : Optional.of(figures(rows, stability(bins, scores(rows), ofReference, reference))));
  }

  private HeldOutFigures figures(int[] rows, Optional<ScoreStability> stability) {
    float[] scores = scores(rows);
    byte[] label = target.labels(rows);
    DefaultCount count = DefaultCount.of(label);
    double sum = 0;
    for (float score : scores) {
      sum += score;
    }
    boolean enough = count.rarer() >= FiguresOverTime.FEWEST;
    return new HeldOutFigures(
        count,
        sum / scores.length,
        enough ? Metrics.of(scores, label, NO_CUT_OFF).of(ClassifierMetric.ROC_AUC) : Double.NaN,
        enough ? interval(scores, label, together.take(rows)) : Optional.empty(),
        stability);
  }

  private Optional<Interval> interval(float[] scores, byte[] label, RowGroups groups) {
    return Optional.ofNullable(
        new BootstrapIntervals(seed)
            .of(scores, label, groups, NO_CUT_OFF)
            .get(ClassifierMetric.ROC_AUC.title()));
  }

  private static Optional<ScoreStability> stability(
      ScoreBins bins, float[] scores, boolean ofReference, long[] reference) {
    long[] counts = bins.counts(scores);
    long[] others = reference.clone();
    for (int bin = 0; ofReference && bin < others.length; bin++) {
      others[bin] -= counts[bin];
    }
    return ScoreStability.sum(others) == 0
        ? Optional.empty()
        : Optional.of(ScoreStability.of(others, counts));
  }

  private IntStream heldOut(TimePeriod period) {
    return Arrays.stream(period.rows()).filter(row -> !Float.isNaN(probability[row]));
  }

  private float[] scores(List<TimePeriod> periods, SplitPart part) {
    return scores(
        periods.stream()
            .filter(period -> period.part() == part)
            .flatMapToInt(this::heldOut)
            .toArray());
  }

  private float[] scores(int[] rows) {
    float[] scores = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      scores[i] = probability[rows[i]];
    }
    return scores;
  }
}
