package dev.tranche.training.fit;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.evaluate.period.FiguresOverTime;
import dev.tranche.training.evaluate.period.PeriodEvaluation;
import dev.tranche.training.fit.candidate.EvaluatedModel;
import dev.tranche.training.prepare.RowDivision;
import dev.tranche.training.table.Target;
import java.util.Arrays;
import java.util.Optional;

/** The champion measured period by period, by what rows it was not fitted to tell of it. */
final class ChampionOverTime {
  /** More would make a table that nobody reads. */
  private static final int MOST_PERIODS = 12;

  private ChampionOverTime() {}

  /** Empty if time does not divide the rows. */
  static Optional<FiguresOverTime> of(LearningPart part, EvaluatedModel champion, ThreadPool pool) {
    RowDivision division = part.source().division();
    Target target = part.source().target();
    return division
        .borders()
        .map(
            borders ->
                new PeriodEvaluation(
                        target,
                        division.groups(),
                        probability(target.label().length, part, champion),
                        part.source().spec().seed())
                    .of(
                        champion.model().name(),
                        borders.column(),
                        division.periods(periods(target)),
                        pool));
  }

  /** As many as leave rows enough of the rarer class in each, were all alike. */
  private static int periods(Target target) {
    int rarer = Math.min(target.positives(), target.label().length - target.positives());
    return Math.max(2, Math.min(MOST_PERIODS, rarer / FiguresOverTime.FEWEST));
  }

  /** Per row of the table; NaN of those that the champion was fitted to, and no fold left out. */
  private static float[] probability(int rows, LearningPart part, EvaluatedModel champion) {
    float[] all = new float[rows];
    Arrays.fill(all, Float.NaN);
    int at = 0;
    for (int[] fold : champion.unseen().rows()) {
      for (int row : fold) {
        all[row] = champion.probability()[at++];
      }
    }
    float[] tested = champion.model().evaluation().probability();
    int[] test = part.split().test();
    for (int i = 0; i < test.length; i++) {
      all[test[i]] = tested[i];
    }
    return all;
  }
}
