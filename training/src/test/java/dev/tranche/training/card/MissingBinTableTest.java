package dev.tranche.training.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.bundle.ScoreBand;
import dev.tranche.scoring.bundle.Scorecard;
import dev.tranche.scoring.feature.Derivation;
import dev.tranche.scoring.feature.DerivedFeature;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.feature.FeatureSet;
import dev.tranche.training.model.scorecard.FeatureBins;
import dev.tranche.training.model.scorecard.FeatureEvidence;
import dev.tranche.training.model.scorecard.OutcomeCounts;
import dev.tranche.training.model.scorecard.PointScale;
import dev.tranche.training.model.scorecard.ScorecardModel;
import dev.tranche.training.model.scorecard.ScoredFeature;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A card written by hand of three numbers: missing ones of the first have a bin, of the second are
 * filled with the median 4, and of the third only tell by a feature made of them.
 */
class MissingBinTableTest {
  private static final FeatureSet SEEN =
      new FeatureSet(
          List.of(number("debt"), number("income"), number("phone")),
          List.of(
              new DerivedFeature(
                  new Feature.Numeric("phone_missing", .1, 0, 1, 1),
                  Derivation.ofMissing("phone"))));

  private static Feature number(String name) {
    return new Feature.Numeric(name, .1, 0, 10, 4);
  }

  private static ScoredFeature scored(int index, float cut, long missing, int... points) {
    List<OutcomeCounts> counts =
        List.of(
            new OutcomeCounts(450, 50),
            new OutcomeCounts(300 - missing, 100),
            new OutcomeCounts(missing / 2, missing / 2));
    return new ScoredFeature(
        new FeatureEvidence(index, new FeatureBins.Stretches(new float[] {cut}), counts), points);
  }

  private static ScorecardTable table() {
    ScorecardModel model =
        new ScorecardModel(
            SEEN.names(),
            List.of(
                scored(0, 5, 100, 40, 10, 0),
                scored(1, 3, 0, 0, 25, 9),
                scored(3, .5f, 0, 7, 0, 3)),
            400,
            new PointScale(487.12, 28.85));
    return ScorecardTable.of(
        model, SEEN, new Scorecard(600, 50, 20, 300, 850, List.of(new ScoreBand("all", 300))), 300);
  }

  @Test
  void namesTheBinAndWhatIsTrueOfItsRows() {
    List<String> lines = new ScorecardCsv(table()).text().lines().toList();
    // 100 of 900 rows; ln((50 / 700) / (50 / 200)) = -1.252763, times 50 / 700 - 50 / 200.
    assertTrue(
        lines.contains("debt,missing,100,0.111111,0.500000,-1.252763,0.223708,0"), lines::toString);
    assertEquals(
        List.of("below 5", "5 and above", "missing"),
        table().features().stream()
            .filter(feature -> feature.name().equals("debt"))
            .flatMap(feature -> feature.rows().stream())
            .map(CardRow::bin)
            .toList());
    assertTrue(
        lines.stream().anyMatch(line -> line.startsWith("income,\"3 and above, or missing\",400,")),
        lines::toString);
    assertTrue(
        lines.stream().anyMatch(line -> line.startsWith("phone_missing,missing,400,")),
        lines::toString);
    String page = new ScorecardMarkdown(table()).text();
    assertTrue(
        page.contains("| missing | 100 | 11.11 % | 50.00 % | -1.2528 | 0.2237 | 0 |\n"), page);
  }

  @Test
  void isNullInSql() throws SQLException {
    List<Integer> points = new ArrayList<>();
    try (Connection database = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = database.createStatement()) {
      statement.execute("CREATE TABLE applications (debt REAL, income REAL, phone REAL)");
      statement.execute(
          "INSERT INTO applications VALUES (4, 2, 1), (5, 3, 1), (NULL, 2, 1), (4, NULL, 1),"
              + " (4, 2, NULL), (NULL, NULL, NULL)");
      try (ResultSet found = statement.executeQuery(new ScorecardSql(table()).text())) {
        while (found.next()) {
          points.add(found.getInt("scorecard_points"));
        }
      }
    }
    assertEquals(List.of(447, 442, 407, 472, 440, 425), points);
  }
}
