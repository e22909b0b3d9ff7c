package dev.tranche.risk.model;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tranche.risk.Served;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
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
        assertTrue(feature.get("categories").size() > 0, feature.toString());
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

  @Test
  void servesTheVeryFileThatTrainingWrote() throws Exception {
    Path file = Path.of("target", "default-bundle", "models", "risk", "model-card.json");
    byte[] served = given().get("/v1/model").then().extract().asByteArray();
    assertArrayEquals(Files.readAllBytes(file), served);
  }

  @Test
  void tellsWhatTheModelsLearntFromAndHowGoodTheyAreForWhom() throws Exception {
    JsonNode card = Served.now().card();
    assertTrue(card.at("/data/split/test_rows").asInt() > 0);
    assertEquals(card.get("models").size(), card.get("evaluation").size());
    assertTrue(card.at("/evaluation/0/slices_by_protected_attribute/0/groups").size() > 1);
    assertFalse(card.get("limits").isEmpty());
  }
}
