package dev.tranche.risk.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.Sha256;
import dev.tranche.risk.Answered;
import dev.tranche.risk.Contract;
import dev.tranche.risk.GatewayEvent;
import dev.tranche.risk.Served;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.ModelFile;
import dev.tranche.scoring.bundle.Task;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A challenger whose file is whole, but no model. */
@QuarkusTest
@TestProfile(FailureTest.ChallengersAreBroken.class)
class FailureTest {
  private static final Path MODELS = Path.of("target/default-bundle/models/risk");

  /** Serves a copy of the models, all but the champion spoilt. */
  public static class ChallengersAreBroken implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Path copy = Path.of("target/broken-challengers").toAbsolutePath();
      try {
        Files.createDirectories(copy.resolve("risk"));
        spoil(copy.resolve("risk"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return Map.of("tranche.models", copy.toString());
    }
  }

  private static void spoil(Path folder) throws IOException {
    byte[] noModel = "no model".getBytes(StandardCharsets.UTF_8);
    try (Stream<Path> files = Files.list(MODELS)) {
      for (Path file : files.toList()) {
        Files.write(folder.resolve(file.getFileName()), Files.readAllBytes(file));
      }
    }
    String text = Files.readString(MODELS.resolve("manifest.json"));
    Manifest manifest = Bundle.load(MODELS, Task.RISK).manifest();
    for (ModelFile model : manifest.models().all()) {
      if (!model.name().equals(manifest.models().champion())) {
        Files.write(folder.resolve(model.graph().name()), noModel);
        text = text.replace(model.graph().sha256(), Sha256.of(noModel));
      }
    }
    String unsealed = text.replaceFirst(manifest.version(), Manifest.UNSEALED);
    String version = Sha256.of(unsealed.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    Files.writeString(
        folder.resolve("manifest.json"), text.replaceFirst(manifest.version(), version));
  }

  @Test
  void ofAChallengerIsSaidAndTheChampionAnswersOn() throws Exception {
    Served served = Served.now();
    Contract contract = Contract.now();
    Set<String> came = new TreeSet<>();
    for (var model : served.card().get("models")) {
      String name = model.get("name").asText();
      boolean champion = name.equals(served.card().get("champion").asText());
      Answered answer =
          GatewayEvent.scoring(served.customer("U1"), "model=" + name, Map.of()).answer();
      String status = contract.verify("post", Served.SCORES, answer);
      assertEquals("post /v1/risk-scores " + (champion ? 200 : 503), status);
      assertFalse(answer.body().contains("onnx"), answer.body());
      came.add(status);
      String list = "[" + served.customer("U1") + "]";
      var batch = new GatewayEvent("POST", Served.BATCH, "model=" + name, Map.of(), list, "null");
      came.add(contract.verify("post", Served.BATCH, batch.answer()));
    }
    assertTrue(came.containsAll(contract.statuses(" 503")), came::toString);
  }
}
