package dev.tranche.scoring.decision;

import dev.tranche.scoring.bundle.ScoreBand;
import dev.tranche.scoring.bundle.Scorecard;

/**
 * Turns probabilities of default into whole points and bands. The points never rise with the
 * probability. Immutable.
 */
public final class ScoreScale {
  private final Scorecard scorecard;
  private final double factor;
  private final double offset;

  public ScoreScale(Scorecard scorecard) {
    this.scorecard = scorecard;
    this.factor = scorecard.pointsToDoubleOdds() / StrictMath.log(2);
    this.offset = scorecard.baseScore() - factor * StrictMath.log(scorecard.baseOdds());
  }

  /**
   * The points and the band of a probability of default; 0 and 1, whose odds are infinite or none,
   * get the ends of the range.
   *
   * @throws IllegalArgumentException if it is not a number from 0 to 1
   */
  public CreditScore of(float probabilityOfDefault) {
    if (!(probabilityOfDefault >= 0 && probabilityOfDefault <= 1)) {
      throw new IllegalArgumentException(
          "a probability of default is from 0 to 1, not " + probabilityOfDefault);
    }
    double odds = (1 - (double) probabilityOfDefault) / probabilityOfDefault;
    long rounded = Math.round(offset + factor * StrictMath.log(odds));
    long inside = Math.max(scorecard.lowestPoints(), Math.min(scorecard.highestPoints(), rounded));
    int points = (int) inside;
    return new CreditScore(points, band(points));
  }

  private String band(int points) {
    return scorecard.bands().stream()
        .filter(band -> points >= band.lowestPoints())
        .findFirst()
        .map(ScoreBand::name)
        .orElseThrow(() -> new IllegalStateException("a scorecard's bands cover all points"));
  }
}
