package dev.tranche.scoring.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.SampleBundles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorecardTest {
  @TempDir Path models;
  private BundleFiles risk;

  @BeforeEach
  void writeBundle() throws IOException {
    SampleBundles.risk(models);
    risk = new BundleFiles(models.resolve("risk"), Task.RISK);
  }

  @Test
  void comesBackFromTheManifestAsItWasWritten() {
    assertEquals(Optional.of(Scorecard.defaults()), risk.load().manifest().meanings().scorecard());
    assertEquals(
        Map.of("roc_auc", new Interval(0.75, 0.875)),
        risk.load().manifest().model("tiny").intervals());
  }

  @Test
  void bundlesOfEarlierVersionsHaveNeitherScorecardNorIntervals() throws IOException {
    String text = Files.readString(risk.manifest());
    String card = text.substring(text.indexOf("  \"scorecard\""), text.indexOf("  \"provenance\""));
    int intervals = text.lastIndexOf(',', text.indexOf("\"intervals\""));
    risk.reseal(text.substring(intervals, text.indexOf("\n  }", intervals)), "");
    risk.reseal(card, "");
    assertEquals(Optional.empty(), risk.load().manifest().meanings().scorecard());
    assertEquals(Map.of(), risk.load().manifest().model("tiny").intervals());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"base_odds\" : 50.0 | \"base_odds\" : 0 "
            + "| scorecard: base_odds must be a number above 0, not 0.0",
        "\"base_odds\" : 50.0 | \"base_odds\" : \"50\" | scorecard.base_odds must be a number",
        "\"points_to_double_odds\" : 20.0 | \"points_to_double_odds\" : -20 "
            + "| scorecard: points_to_double_odds must be a number above 0, not -20.0",
        "\"lowest_points\" : 560 | \"lowest_points\" : 600 "
            + "| scorecard: bands[1].lowest_points 600 must be below 600",
        "\"name\" : \"B\" | \"name\" : \"A\" | scorecard: bands has 'A' twice",
        "\"name\" : \"B\" | \"name\" : \" \" | scorecard: bands[1].name is blank",
        "\"low\" : 0.75 | \"low\" : 0.9 | an interval must rise, but goes from 0.9 to 0.875"
      })
  void aErrorIsNamedWhenTheBundleIsLoaded(String part, String other, String message)
      throws IOException {
    risk.reseal(part, other);
    assertEquals(risk.manifest() + ": " + message, risk.refused());
  }

  @Test
  void everyErrorIsListedAtOnce() {
    List<ScoreBand> bands = List.of(new ScoreBand("A", 900), new ScoreBand("", 310));
    var e =
        assertThrows(
            BundleException.class, () -> new Scorecard(600, Double.NaN, 0, 300, 850, bands));
    assertTrue(e.getMessage().contains("base_odds"), e.getMessage());
    assertTrue(e.getMessage().contains("points_to_double_odds"), e.getMessage());
    assertTrue(e.getMessage().contains("bands[0].lowest_points 900 must be below 851"));
    assertTrue(e.getMessage().contains("bands[1].name is blank"), e.getMessage());
    assertTrue(e.getMessage().contains("must begin at lowest_points 300, not at 310"));
  }

  @Test
  void bandsMustBeThereAndTheRangeMustRise() {
    var e =
        assertThrows(BundleException.class, () -> new Scorecard(600, 50, 20, 300, 300, List.of()));
    assertEquals(
        "scorecard: lowest_points 300 must be below highest_points 300; bands is empty",
        e.getMessage());
  }
}
