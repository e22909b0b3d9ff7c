package dev.tranche.training.evaluate.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.evaluate.period.FiguresOverTime.Reference;
import dev.tranche.training.model.RowGroups;
import dev.tranche.training.prepare.SplitPart;
import dev.tranche.training.prepare.TimePeriod;
import dev.tranche.training.table.LabelChoice;
import dev.tranche.training.table.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Three periods to learn from, the first of which nothing was left out of; one of ten rows to
 * calibrate; one to test. Half of the 40 rows of the others default.
 */
class PeriodEvaluationTest {
  private static final int ROWS = 170;

  private final byte[] label = new byte[ROWS];
  private final float[] probability = new float[ROWS];

  /** Sets rows that default, and those that do not, to the high or the low probability. */
  private void fill(int from, int highBad, int lowBad, int highGood, int lowGood) {
    int row = from;
    for (int i = 0; i < highBad + lowBad; i++, row++) {
      label[row] = 1;
      probability[row] = i < highBad ? .75f : .25f;
    }
    for (int i = 0; i < highGood + lowGood; i++, row++) {
      probability[row] = i < highGood ? .75f : .25f;
    }
  }

  private static TimePeriod period(SplitPart part, int from, int to) {
    return new TimePeriod(
        from + "–" + to, part, "first", "last", IntStream.range(from, to).toArray());
  }

  private FiguresOverTime figures() {
    fill(0, 20, 0, 0, 20);
    fill(40, 15, 5, 5, 15);
    fill(80, 15, 5, 5, 15);
    fill(120, 5, 0, 5, 0);
    fill(130, 20, 0, 10, 10);
    Target target =
        new Target("label", label, "1", "0", new LabelChoice(false, LabelChoice.Reason.ONE));
    try (ThreadPool pool = new ThreadPool(2)) {
      return new PeriodEvaluation(target, RowGroups.none(), heldOut(), 7)
          .of(
              "xgboost",
              "applied",
              List.of(
                  period(SplitPart.TRAINING, 0, 40),
                  period(SplitPart.TRAINING, 40, 80),
                  period(SplitPart.TRAINING, 80, 120),
                  period(SplitPart.CALIBRATION, 120, 130),
                  period(SplitPart.TEST, 130, ROWS)),
              pool);
    }
  }

  private int learnt = 40;

  private float[] heldOut() {
    float[] heldOut = probability.clone();
    Arrays.fill(heldOut, 0, learnt, Float.NaN);
    return heldOut;
  }

  private static HeldOutFigures heldOut(FiguresOverTime figures, int period) {
    return figures.periods().get(period).heldOut().orElseThrow();
  }

  private static ScoreStability stability(FiguresOverTime figures, int period) {
    return heldOut(figures, period).scoreStability().orElseThrow();
  }

  @Test
  void rowsThatWereLearntFromTellTheDefaultRateOnly() {
    PeriodFigures first = figures().periods().get(0);
    assertEquals(new DefaultCount(40, 20, .5), first.count());
    assertEquals(Optional.empty(), first.heldOut());
  }

  /**
   * Of 400 pairs 225 are ranked right and 150 are equal: .75; the mean is (20 · .75 + 20 · .25) ÷
   * 40.
   */
  @Test
  void heldOutRowsTellTheMeanProbabilityAndTheRocAuc() {
    HeldOutFigures second = heldOut(figures(), 1);
    assertEquals(.5, second.meanProbability(), 1e-12);
    assertEquals(.75, second.rocAuc(), 1e-12);
    assertTrue(second.rocAucInterval().orElseThrow().low() < .72);
    assertTrue(second.rocAucInterval().orElseThrow().high() > .78);
    HeldOutFigures tested = heldOut(figures(), 4);
    assertEquals(.625, tested.meanProbability(), 1e-12);
    assertEquals(.75, tested.rocAuc(), 1e-12);
  }

  @Test
  void tenRowsTellNoRocAuc() {
    HeldOutFigures calibrated = heldOut(figures(), 3);
    assertEquals(.75, calibrated.meanProbability(), 1e-12);
    assertTrue(Double.isNaN(calibrated.rocAuc()));
    assertEquals(Optional.empty(), calibrated.rocAucInterval());
  }

  /**
   * The 80 rows of the second and third period have two scores, 40 rows each. The second is
   * compared with the third alone: by chance 1/40 + 1/40. The test period has 10 and 30: −.25 · ln
   * .5 + .25 · ln 1.5.
   */
  @Test
  void scoresAreComparedWithTheOtherHeldOutRowsOfTheTrainingPart() {
    FiguresOverTime figures = figures();
    assertEquals(new Reference(SplitPart.TRAINING, 80, 2), figures.reference());
    assertEquals(new ScoreStability(0, .05, 3.8415 * .05), stability(figures, 1));
    assertEquals(.2746531, stability(figures, 4).index(), 1e-7);
    assertEquals(.0375, stability(figures, 4).byChance(), 1e-12);
  }

  @Test
  void orWithThoseOfTheCalibrationPartWhereNoTrainingRowIsHeldOut() {
    learnt = 120;
    FiguresOverTime figures = figures();
    assertEquals(new Reference(SplitPart.CALIBRATION, 10, 1), figures.reference());
    assertEquals(Optional.empty(), figures.periods().get(2).heldOut());
    assertEquals(Optional.empty(), heldOut(figures, 3).scoreStability());
    assertEquals(0, stability(figures, 4).index());
  }
}
