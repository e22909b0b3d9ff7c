package dev.tranche.training.card;

import dev.tranche.scoring.feature.Arithmetic;
import dev.tranche.scoring.feature.Derivation;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.value.MissingWords;
import dev.tranche.training.model.scorecard.FeatureBins;
import java.util.ArrayList;
import java.util.List;

/**
 * The points as a query in standard SQL: a {@code CASE} expression per feature, their sum, and the
 * score within its range.
 */
record ScorecardSql(ScorecardTable table) {
  private static final String POINTS = "scorecard_points";

  String text() {
    StringBuilder text = new StringBuilder();
    comments(text);
    text.append("SELECT scored.*,\n  ")
        .append(score())
        .append(" AS scorecard_score\nFROM (\n  SELECT applications.*,\n    ")
        .append(table.base());
    for (CardFeature feature : table.features()) {
      text.append("\n    + ").append(expression(feature));
    }
    return text.append("\n    AS ")
        .append(POINTS)
        .append("\n  FROM applications\n) AS scored\n")
        .toString();
  }

  private void comments(StringBuilder text) {
    text.append(
        """
        -- Points and score of every row of the table "applications", whose columns are those of the
        -- training file, numbers as numbers. NULL is a missing value; so is the empty text. Give
        -- NULL for infinite numbers and for words that stand for a missing value.
        """);
    for (CardFeature feature : table.features()) {
      if (feature.derivation().filter(it -> it.kind().isOfDates()).isPresent()) {
        text.append("-- Column ")
            .append(quoted(feature.name()).replaceAll("\\p{Cntrl}", " "))
            .append(" holds the days between the dates that it is made of.\n");
      }
    }
  }

  private String score() {
    int lowest = table.lowest();
    int highest = table.scale().highestPoints();
    return table.beyondRange()
        ? "CASE WHEN "
            + POINTS
            + " < "
            + lowest
            + " THEN "
            + lowest
            + " WHEN "
            + POINTS
            + " > "
            + highest
            + " THEN "
            + highest
            + " ELSE "
            + POINTS
            + " END"
        : POINTS;
  }

  private static String expression(CardFeature feature) {
    int[] points = feature.scored().points();
    FeatureBins bins = feature.scored().binned().bins();
    if (bins instanceof FeatureBins.Categories categories
        && feature.feature() instanceof Feature.Categorical categorical) {
      return ofCategories(categorical, categories, points);
    }
    if (bins instanceof FeatureBins.Stretches stretches
        && feature.feature() instanceof Feature.Numeric numeric) {
      return feature.tellsMissing()
          ? ofMissing(column(feature.columns().get(0)), stretches, points)
          : ofNumbers(feature, numeric, stretches, points);
    }
    throw new IllegalArgumentException(feature.name() + " has bins of another kind");
  }

  private static String ofMissing(String column, FeatureBins bins, int[] points) {
    StringBuilder text = new StringBuilder("CASE");
    when(text, column + " IS NULL", points[bins.of(1)]);
    return text.append("\n        ELSE ").append(points[bins.of(0)]).append(" END").toString();
  }

  private static String ofNumbers(
      CardFeature card, Feature.Numeric feature, FeatureBins.Stretches bins, int[] points) {
    String value = value(card);
    StringBuilder text = new StringBuilder("CASE");
    // As in the graphs, a missing number is the median where it has no bin of its own.
    boolean seen = card.scored().binned().seesMissing();
    when(text, value + " IS NULL", points[seen ? bins.missing() : bins.of(feature.median())]);
    float[] cuts = bins.cuts();
    for (int c = 0; c < cuts.length; c++) {
      when(text, value + " < " + BinWords.number(cuts[c]), points[c]);
    }
    return text.append("\n        ELSE ").append(points[cuts.length]).append(" END").toString();
  }

  private static String ofCategories(
      Feature.Categorical feature, FeatureBins.Categories bins, int[] points) {
    String column = quoted(feature.name());
    int other = bins.binOf()[feature.categories().indexOf(feature.mostFrequent())];
    StringBuilder text = new StringBuilder("CASE");
    if (feature.missingIsCategory()) {
      int missing = bins.binOf()[feature.categories().indexOf("")];
      when(text, column + " IS NULL OR " + column + " = ''", points[missing]);
    }
    for (int bin = 0; bin < bins.count(); bin++) {
      List<String> categories = new ArrayList<>();
      for (int code = 0; code < bins.binOf().length; code++) {
        String category = feature.categories().get(code);
        if (bins.binOf()[code] == bin && !category.isEmpty()) {
          categories.add("'" + category.replace("'", "''") + "'");
        }
      }
      if (!categories.isEmpty()) {
        when(text, column + " IN (" + String.join(", ", categories) + ")", points[bin]);
      }
    }
    return text.append("\n        ELSE ").append(points[other]).append(" END").toString();
  }

  private static void when(StringBuilder text, String condition, int points) {
    text.append("\n        WHEN ").append(condition).append(" THEN ").append(points);
  }

  /** A number, NULL where it is missing. */
  private static String value(CardFeature feature) {
    if (feature.derivation().isEmpty()) {
      return column(feature.feature());
    }
    Derivation derivation = feature.derivation().get();
    return derivation.kind().isOfDates()
        ? quoted(feature.name())
        : derivation
            .kind()
            .expression()
            .fold(
                operand ->
                    "CAST(" + column(feature.columns().get(operand)) + " AS DOUBLE PRECISION)",
                Arithmetic::sql);
  }

  /** A column, NULL where it holds a number that was declared to stand for a missing value. */
  private static String column(Feature feature) {
    String column = quoted(feature.name());
    for (float code : MissingWords.codes(feature.rules())) {
      column = Float.isNaN(code) ? column : "NULLIF(" + column + ", " + BinWords.number(code) + ")";
    }
    return column;
  }

  /** A name of a column. */
  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
