package dev.tranche.training.fit;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.evaluate.period.FiguresOverTime;
import dev.tranche.training.evaluate.period.PeriodEvaluation;
import dev.tranche.training.fit.candidate.EvaluatedModel;
import dev.tranche.training.prepare.RowDivision;
import dev.tranche.training.prepare.StratifiedSplit.Split;
import dev.tranche.training.prepare.TimePeriod;
import dev.tranche.training.table.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The champion measured period by period, by what rows it was not fitted to tell of it. */
final class ChampionOverTime {
  /** More would make a table that nobody reads. */
  private static final int MOST_PERIODS = 12;

  private ChampionOverTime() {}

  /**
   * Empty if time does not divide the rows.
   *
   * @param measured the split whose test part the champion was evaluated on
   */
  static Optional<FiguresOverTime> of(
      LearningPart part, Split measured, EvaluatedModel champion, ThreadPool pool) {
    RowDivision division = part.source().division();
    Target target = part.source().target();
    return division
        .borders()
        .map(
            borders ->
                new PeriodEvaluation(
                        target,
                        part.source().weights().together(division.groups()),
                        probability(target.label().length, measured, champion),
                        part.source().spec().seed())
                    .of(
                        champion.model().name(),
                        borders.column(),
                        periods(part.source(), periods(target)),
                        pool));
  }

  /** As many as leave rows enough of the rarer class in each, were all alike. */
  private static int periods(Target target) {
    int rarer = Math.min(target.positives(), target.label().length - target.positives());
    return Math.max(2, Math.min(MOST_PERIODS, rarer / FiguresOverTime.FEWEST));
  }

  /** Their rows as often as each counts. */
  private static List<TimePeriod> periods(LearningPart.Source source, int most) {
    return source.division().periods(most).stream()
        .map(
            it ->
                new TimePeriod(
                    it.name(), it.part(), it.from(), it.to(), source.weights().repeated(it.rows())))
        .toList();
  }

  /** Per row of the table; NaN of those that the champion was fitted to, and no fold left out. */
  private static float[] probability(int rows, Split measured, EvaluatedModel champion) {
    float[] all = new float[rows];
    Arrays.fill(all, Float.NaN);
    int at = 0;
    for (int[] fold : champion.unseen().rows()) {
      for (int row : fold) {
        all[row] = champion.probability()[at++];
      }
    }
    float[] tested = champion.model().evaluation().probability();
    int[] test = measured.test();
    for (int i = 0; i < test.length; i++) {
      all[test[i]] = tested[i];
    }
    return all;
  }
}
