package dev.tranche.training.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.scoring.bundle.Scorecard;
import dev.tranche.scoring.feature.DateForm;
import dev.tranche.scoring.feature.Direction;
import dev.tranche.training.model.Balance;
import dev.tranche.training.model.NumberRange;
import dev.tranche.training.model.clustering.SegmentAlgorithm;
import dev.tranche.training.table.FeatureKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The schemas offered to editors say what the reader does. */
class SpecSchemasTest {
  private static JsonNode schema(String name) throws IOException {
    try (InputStream in = SpecReader.class.getResourceAsStream(name)) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static JsonNode risk(String path) throws IOException {
    return schema("risk.schema.json").at("/properties" + path);
  }

  private static List<String> keys(JsonNode schema) {
    Iterable<String> names = () -> schema.at("/properties").fieldNames();
    return StreamSupport.stream(names.spliterator(), false).toList();
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static <T> List<String> words(T[] values, Function<T, String> word) {
    return Arrays.stream(values).map(word).toList();
  }

  private static void assertRange(NumberRange range, JsonNode schema) {
    assertEquals(range.whole() ? "integer" : "number", schema.get("type").asText());
    assertEquals(
        range.least(), schema.get(range.above() ? "exclusiveMinimum" : "minimum").asDouble());
    assertEquals(
        range.most(), schema.get(range.below() ? "exclusiveMaximum" : "maximum").asDouble());
  }

  @Test
  void knowTheKeysOfTheReader() throws IOException {
    assertEquals(SpecReader.RISK_KEYS, keys(schema("risk.schema.json")));
    assertEquals(SpecReader.SEGMENTS_KEYS, keys(schema("segments.schema.json")));
    assertEquals(
        SegmentKeys.AREAS,
        keys(schema("segments.schema.json").at("/properties/advice/additionalProperties")));
    assertEquals(DecisionKeys.CUT_OFFS, keys(risk("/cut_offs")));
    assertEquals(DecisionKeys.COSTS, keys(risk("/cut_offs/properties/costs")));
    assertEquals(ScorecardKeys.KEYS, keys(risk("/scorecard")));
    assertEquals(PromotionKeys.KEYS, keys(risk("/retrain")));
    assertEquals(ReasonKeys.WHEN, keys(risk("/reasons/additionalProperties")));
    assertEquals(ReasonKeys.TEXT, keys(risk("/reasons/additionalProperties/properties/below")));
    assertEquals(ReasonKeys.GROUP, keys(risk("/reason_groups/additionalProperties")));
  }

  @Test
  void knowTheWordsOfTheReader() throws IOException {
    List<String> kinds = words(FeatureKind.values(), FeatureKind::word);
    assertEquals(kinds, texts(risk("/kinds/additionalProperties/enum")));
    assertEquals(
        kinds,
        texts(schema("segments.schema.json").at("/properties/kinds/additionalProperties/enum")));
    assertEquals(
        words(Direction.values(), Direction::word),
        texts(risk("/monotone/additionalProperties/enum")));
    assertEquals(
        words(Direction.values(), Direction::word),
        texts(risk("/actionable/additionalProperties/enum")));
    assertEquals(
        words(DateForm.values(), DateForm::word), texts(risk("/dates/additionalProperties/enum")));
    assertEquals(words(Balance.values(), Balance::word), texts(risk("/balance/enum")));
    assertEquals(
        words(SegmentAlgorithm.values(), SegmentAlgorithm::word),
        texts(schema("segments.schema.json").at("/properties/algorithm/enum")));
  }

  @Test
  void knowTheRangesAndTheDefaultsOfTheReader() throws IOException {
    JsonNode k = schema("segments.schema.json").at("/properties/k/oneOf/1");
    assertEquals(SegmentsSpec.FEWEST, k.at("/minimum").asInt());
    assertEquals(SegmentsSpec.MOST, k.at("/maximum").asInt());
    assertEquals(RiskSpec.DEFAULT_SEED, risk("/seed/default").asLong());
    assertRange(LearningKeys.NEIGHBOURS, risk("/smote_neighbours"));
    assertRange(DecisionKeys.APPROVAL_RATE, risk("/cut_offs/properties/approval_rate"));
    assertRange(DecisionKeys.PROBABILITY, risk("/cut_offs/properties/refer_from"));
    assertRange(DecisionKeys.PROBABILITY, risk("/cut_offs/properties/decline_from"));
    for (String error : DecisionKeys.COSTS) {
      assertRange(DecisionKeys.COST, risk("/cut_offs/properties/costs/properties/" + error));
    }
  }

  @Test
  void knowWhenModelsTrainedAgainShouldFollow() throws IOException {
    JsonNode rules = risk("/retrain/properties");
    PromotionRules usual = PromotionRules.USUAL;
    assertRange(PromotionKeys.GAIN, rules.get("least_gain"));
    assertRange(PromotionKeys.GAIN, rules.get("most_gain"));
    assertRange(PromotionKeys.SHARE, rules.get("most_calibration_error_rise"));
    assertRange(PromotionKeys.SHARE, rules.get("most_flipped"));
    assertEquals(usual.leastGain(), rules.at("/least_gain/default").asDouble());
    assertEquals(usual.mostGain(), rules.at("/most_gain/default").asDouble());
    assertEquals(
        usual.mostCalibrationErrorRise(),
        rules.at("/most_calibration_error_rise/default").asDouble());
    assertEquals(usual.mostFlipped(), rules.at("/most_flipped/default").asDouble());
  }

  @Test
  void knowTheScorecardOfTheReader() throws IOException {
    JsonNode card = risk("/scorecard/properties");
    assertRange(ScorecardKeys.POINTS, card.get("base_score"));
    assertRange(ScorecardKeys.POINTS, card.get("lowest_points"));
    assertRange(ScorecardKeys.POINTS, card.get("highest_points"));
    assertRange(ScorecardKeys.POSITIVE, card.get("base_odds"));
    assertRange(ScorecardKeys.POSITIVE, card.get("points_to_double_odds"));
    Scorecard usual = Scorecard.defaults();
    assertEquals(usual.baseScore(), card.at("/base_score/default").asInt());
    assertEquals(usual.baseOdds(), card.at("/base_odds/default").asDouble());
    assertEquals(usual.pointsToDoubleOdds(), card.at("/points_to_double_odds/default").asDouble());
    assertEquals(usual.lowestPoints(), card.at("/lowest_points/default").asInt());
    assertEquals(usual.highestPoints(), card.at("/highest_points/default").asInt());
  }
}
