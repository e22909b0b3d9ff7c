package dev.tranche.training.fit;

import dev.tranche.base.InputException;
import dev.tranche.scoring.bundle.Scorecard;
import dev.tranche.scoring.decision.ScoreScale;
import dev.tranche.training.evaluate.calibration.PlattScaling;
import dev.tranche.training.evaluate.calibration.PointsCurve;
import dev.tranche.training.model.scorecard.PointScale;
import dev.tranche.training.model.scorecard.ScorecardModel;

/**
 * A scorecard on the scale of the answers: what its points sum to is the score that is served,
 * within the range of the scale. Nothing is left for a calibration to change, which has gone into
 * the points before they were rounded.
 *
 * @param curve from the margin to the probability, from which the score is computed again
 */
record WholePoints(ScorecardModel model, PointsCurve curve) {
  /** What an exponential function and a sum may be off in the graph, in last digits of a float. */
  private static final int LAST_DIGITS = 4;

  /**
   * Takes the calibration into the points.
   *
   * @throws InputException if a float has too few digits for scores of that scale
   */
  static WholePoints of(ScorecardModel fitted, PlattScaling calibration, Scorecard by) {
    double factor = by.pointsToDoubleOdds() / StrictMath.log(2);
    PointScale scale =
        new PointScale(by.baseScore() - factor * StrictMath.log(by.baseOdds()), factor);
    ScorecardModel model;
    try {
      model = fitted.on(scale, calibration.slope(), calibration.intercept());
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw tooFine(by);
    }
    ScoreScale scores = new ScoreScale(by);
    int most = (int) Math.min(by.highestPoints(), (long) model.base() + model.mostPoints());
    int least = Math.max(by.lowestPoints(), model.base());
    for (int points = most; points > least; points--) {
      if (!found(scores, model, points)) {
        // At even odds all digits of the probability are there.
        if (points > scale.offset()) {
          throw tooFine(by);
        }
        return new WholePoints(model, new PointsCurve(model.logOdds(points + 1)));
      }
    }
    return new WholePoints(model, new PointsCurve(Float.MAX_VALUE));
  }

  /** Whether so many points are the score of their probability, whatever its last digits are. */
  private static boolean found(ScoreScale scores, ScorecardModel model, int points) {
    float probability =
        new PointsCurve(Float.MAX_VALUE).probability(new float[] {model.logOdds(points)})[0];
    float less = probability;
    float more = probability;
    for (int i = 0; i < LAST_DIGITS; i++) {
      less = Math.nextDown(less);
      more = Math.min(1, Math.nextUp(more));
    }
    return scores.of(less).score() == points && scores.of(more).score() == points;
  }

  private static InputException tooFine(Scorecard by) {
    return new InputException(
        "points_to_double_odds "
            + by.pointsToDoubleOdds()
            + " is too much for the whole points of a scorecard: probabilities have too few digits"
            + " for them; give fewer, or leave 'scorecard' out of 'models'");
  }
}
