package dev.tranche.scoring.bundle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A {@link Scorecard} as the manifest's JSON. */
final class ScorecardJson {
  private ScorecardJson() {}

  static ObjectNode tree(Scorecard scorecard) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("base_score", scorecard.baseScore());
    node.put("base_odds", scorecard.baseOdds());
    node.put("points_to_double_odds", scorecard.pointsToDoubleOdds());
    node.put("lowest_points", scorecard.lowestPoints());
    node.put("highest_points", scorecard.highestPoints());
    node.set("bands", bands(scorecard.bands()));
    return node;
  }

  static ArrayNode bands(List<ScoreBand> bands) {
    ArrayNode node = JsonNodeFactory.instance.arrayNode();
    for (ScoreBand band : bands) {
      node.addObject().put("name", band.name()).put("lowest_points", band.lowestPoints());
    }
    return node;
  }

  static ScoreBand band(Fields fields) {
    return new ScoreBand(fields.text("name"), fields.integer("lowest_points"));
  }

  static Scorecard read(Fields fields) {
    return new Scorecard(
        fields.integer("base_score"),
        fields.number("base_odds"),
        fields.number("points_to_double_odds"),
        fields.integer("lowest_points"),
        fields.integer("highest_points"),
        fields.objects("bands", ScorecardJson::band));
  }
}
