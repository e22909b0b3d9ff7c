package dev.tranche.training.spec;

import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.bundle.ScoreBand;
import dev.tranche.scoring.bundle.Scorecard;
import dev.tranche.training.model.NumberRange;
import dev.tranche.training.spec.yaml.SpecFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The key {@code scorecard}: what is not said is as in {@link Scorecard#defaults()}. */
final class ScorecardKeys {
  static final List<String> KEYS =
      List.of(
          "base_score",
          "base_odds",
          "points_to_double_odds",
          "lowest_points",
          "highest_points",
          "bands");
  static final NumberRange POINTS = NumberRange.whole(-1_000_000, 1_000_000);
  static final NumberRange POSITIVE = NumberRange.above(0, 1e9);

  private final SpecFields fields;
  private final Scorecard usual = Scorecard.defaults();

  private ScorecardKeys(SpecFields fields) {
    this.fields = fields;
  }

  static Optional<Scorecard> read(SpecFields spec) {
    return spec.section("scorecard", KEYS).flatMap(fields -> new ScorecardKeys(fields).read());
  }

  private Optional<Scorecard> read() {
    int score = points("base_score", usual.baseScore());
    double odds = fields.number("base_odds", POSITIVE).orElse(usual.baseOdds());
    double doubling =
        fields.number("points_to_double_odds", POSITIVE).orElse(usual.pointsToDoubleOdds());
    int lowest = points("lowest_points", usual.lowestPoints());
    int highest = points("highest_points", usual.highestPoints());
    int before = fields.errors().count();
    List<ScoreBand> bands =
        fields.has("bands") ? bands() : usualBands(score, odds, doubling, lowest, highest);
    if (fields.errors().count() > before) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Scorecard(score, odds, doubling, lowest, highest, bands));
    } catch (BundleException failure) {
      fields.errors().add(fields.line(), String.valueOf(failure.getMessage()));
      return Optional.empty();
    }
  }

  private int points(String key, int usually) {
    return fields.number(key, POINTS).map(Double::intValue).orElse(usually);
  }

  private List<ScoreBand> bands() {
    List<ScoreBand> bands = new ArrayList<>();
    Map<String, Double> lowest = fields.numbers("bands", "band", POINTS);
    lowest.forEach((name, points) -> bands.add(new ScoreBand(name, points.intValue())));
    if (!lowest.keySet().stream().allMatch(SpecFields::printable)) {
      fields.error("bands", "has a name with a line break or another control character");
    }
    return bands;
  }

  /** From the same odds on as the bands of the usual scorecard, as far as the points reach. */
  private List<ScoreBand> usualBands(
      int score, double odds, double doubling, int lowest, int highest) {
    List<ScoreBand> bands = new ArrayList<>();
    for (ScoreBand band : usual.bands()) {
      double doublings =
          (band.lowestPoints() - usual.baseScore()) / usual.pointsToDoubleOdds()
              + StrictMath.log(usual.baseOdds() / odds) / StrictMath.log(2);
      double from = Math.rint(score + doubling * doublings);
      double above = bands.isEmpty() ? highest : bands.get(bands.size() - 1).lowestPoints();
      if (from > lowest && from < above && bands.size() < usual.bands().size() - 1) {
        bands.add(new ScoreBand(band.name(), (int) from));
      }
    }
    bands.add(new ScoreBand(usual.bands().get(bands.size()).name(), lowest));
    return bands;
  }
}
