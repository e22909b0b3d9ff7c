package dev.tranche.scoring.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.SampleBundles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCardFileTest {
  @TempDir private Path models;
  private Path folder;
  private Manifest manifest;
  private Policy policy;

  @BeforeEach
  void writeBundleWithCard() throws IOException {
    SampleBundles.risk(models);
    folder = models.resolve("risk");
    Bundle bundle = Bundle.load(folder, Task.RISK);
    manifest = bundle.manifest();
    policy = bundle.policy().orElseThrow();
    ObjectNode training = JsonNodeFactory.instance.objectNode().put("what", "A probability.");
    training.putObject("data").put("default_rate", 1 / 3.0).put("rows", 12);
    new ModelCard(manifest, policy, training).write(folder);
  }

  @Test
  void isReadAsItWasWritten() throws IOException {
    assertArrayEquals(Files.readAllBytes(folder.resolve("model-card.json")), read(policy).text());
  }

  @Test
  void belongsToABundleThatLoadsWithIt() {
    assertEquals(manifest.version(), Bundle.load(folder, Task.RISK).manifest().version());
    assertEquals(manifest.version(), read(policy).tree().get("bundle").asText());
  }

  @Test
  void saysWhatTheManifestSaysWithoutAFile() throws IOException {
    Files.delete(folder.resolve("model-card.json"));
    JsonNode card = read(policy).tree();
    assertFalse(card.has("what") || card.has("data"), card.toString());
    assertEquals(manifest.models().champion(), card.get("champion").asText());
    assertEquals(manifest.features().inputs().size(), card.get("features").size());
    assertEquals("income", card.at("/features/0/name").asText());
    assertFalse(card.at("/features/0/required").asBoolean(true));
  }

  @Test
  void showsThePolicyInForce() {
    Policy other = new Policy("other", 0.1f, 0.2f, Optional.empty(), List.of());
    JsonNode card = read(other).tree();
    assertEquals("other", card.at("/policy/version").asText());
    assertEquals("A probability.", card.get("what").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"what\": \"Anything.\"}",
        "{\"bundle\": \"0123456789abcdef\", \"what\": \"Of another bundle.\"}",
      })
  void leavesAFileAsideThatIsNotTheBundlesCard(String text) throws IOException {
    Files.writeString(folder.resolve("model-card.json"), text);
    assertFalse(read(policy).tree().has("what"));
  }

  @Test
  void takesNothingFromTheFileThatTheManifestSays() throws IOException {
    Path file = folder.resolve("model-card.json");
    String altered = Files.readString(file).replace("\"champion\" : \"", "\"champion\" : \"not ");
    Files.writeString(file, altered);
    assertEquals(manifest.models().champion(), read(policy).tree().get("champion").asText());
  }

  private ModelCard read(Policy inForce) {
    return ModelCard.read(folder, manifest, inForce);
  }
}
