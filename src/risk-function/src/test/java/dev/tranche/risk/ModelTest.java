package dev.tranche.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ModelTest {
  @Test
  void describesEveryFeature() throws Exception {
    JsonNode features = Served.now().card().get("features");
    assertFalse(features.isEmpty());
    for (JsonNode feature : features) {
      if (feature.get("kind").asText().equals("numeric")) {
        assertTrue(feature.get("min").floatValue() <= feature.get("median").floatValue());
        assertTrue(feature.get("median").floatValue() <= feature.get("max").floatValue());
      } else {
        assertTrue(feature.get("levels").size() > 0, feature.toString());
      }
    }
  }

  @Test
  void namesAChampionThatIsAmongTheModels() throws Exception {
    JsonNode card = Served.now().card();
    assertTrue(card.get("models").findValuesAsText("name").contains(card.get("champion").asText()));
  }

  @Test
  void tellsVersionCutOffsAndProvenance() throws Exception {
    JsonNode card = Served.now().card();
    assertEquals(16, card.get("bundle").asText().length());
    assertTrue(
        card.at("/policy/refer_from").floatValue() <= card.at("/policy/decline_from").floatValue());
    assertEquals(64, card.at("/provenance/data_sha256").asText().length());
  }
}
