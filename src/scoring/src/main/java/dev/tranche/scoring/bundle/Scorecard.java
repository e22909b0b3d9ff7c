package dev.tranche.scoring.bundle;

import dev.tranche.scoring.BundleException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The constants that turn a probability of default into points: {@code points = offset + factor ·
 * ln(odds of good)}, with {@code factor = PDO / ln 2} and {@code offset = base score − factor ·
 * ln(base odds)} (Siddiqi, <i>Credit Risk Scorecards</i>, 2006, chapter 6).
 *
 * @param baseScore the points of a customer with the base odds
 * @param baseOdds goods per bad, such as 50
 * @param pointsToDoubleOdds PDO: so many points more, and there are twice as many goods per bad
 * @param lowestPoints fewer are never given
 * @param highestPoints more are never given
 * @param bands from the best to the worst; together they cover all points
 */
public record Scorecard(
    int baseScore,
    double baseOdds,
    double pointsToDoubleOdds,
    int lowestPoints,
    int highestPoints,
    List<ScoreBand> bands) {
  /** Throws {@link BundleException} naming every error. */
  public Scorecard {
    bands = List.copyOf(bands);
    List<String> errors = new ArrayList<>();
    if (!(baseOdds > 0 && Double.isFinite(baseOdds))) {
      errors.add("base_odds must be a number above 0, not " + baseOdds);
    }
    if (!(pointsToDoubleOdds > 0 && Double.isFinite(pointsToDoubleOdds))) {
      errors.add("points_to_double_odds must be a number above 0, not " + pointsToDoubleOdds);
    }
    if (lowestPoints >= highestPoints) {
      errors.add(
          "lowest_points " + lowestPoints + " must be below highest_points " + highestPoints);
    }
    errors.addAll(bandErrors(bands, lowestPoints, highestPoints));
    if (!errors.isEmpty()) {
      throw new BundleException("scorecard: " + String.join("; ", errors));
    }
  }

  /**
   * 600 points at odds of 50 to 1, 20 points to double the odds: the scale of the textbook's worked
   * example and of many lenders. 300 to 850 is the range customers know from the bureaus. Each band
   * is two doublings wide: A is below 2.0 % probability of default, B below 7.4 %, C below 24 %, D
   * below 56 %.
   */
  public static Scorecard defaults() {
    return new Scorecard(
        600,
        50,
        20,
        300,
        850,
        List.of(
            new ScoreBand("A", 600),
            new ScoreBand("B", 560),
            new ScoreBand("C", 520),
            new ScoreBand("D", 480),
            new ScoreBand("E", 300)));
  }

  /** The same scale in other bands. */
  public Scorecard withBands(List<ScoreBand> others) {
    return new Scorecard(
        baseScore, baseOdds, pointsToDoubleOdds, lowestPoints, highestPoints, others);
  }

  private static List<String> bandErrors(List<ScoreBand> bands, int lowest, int highest) {
    List<String> errors = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int b = 0; b < bands.size(); b++) {
      ScoreBand band = bands.get(b);
      if (band.name().isBlank()) {
        errors.add("bands[" + b + "].name is blank");
      } else if (!names.add(band.name())) {
        errors.add("bands has '" + band.name() + "' twice");
      }
      int ceiling = b == 0 ? highest + 1 : bands.get(b - 1).lowestPoints();
      if (band.lowestPoints() >= ceiling) {
        errors.add(
            "bands[" + b + "].lowest_points " + band.lowestPoints() + " must be below " + ceiling);
      }
    }
    if (bands.isEmpty()) {
      errors.add("bands is empty");
    } else if (bands.get(bands.size() - 1).lowestPoints() != lowest) {
      errors.add(
          "the last band must begin at lowest_points "
              + lowest
              + ", not at "
              + bands.get(bands.size() - 1).lowestPoints());
    }
    return errors;
  }
}
