package dev.tranche.scoring.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tranche.base.Sha256;
import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.SampleBundles;
import dev.tranche.scoring.TinyModels;
import dev.tranche.scoring.reason.ReasonCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles whose model gives reasons. */
class ExplainedBundleTest {
  private static final String FILE = "tiny.explain.onnx";
  private static final byte[] GRAPH = {1, 2, 3};

  @TempDir Path models;
  private BundleFiles risk;

  @BeforeEach
  void writeBundle() throws IOException {
    Manifest plain = SampleBundles.risk(models).manifest();
    ModelFile model = plain.models().all().get(0);
    ModelFile explained =
        new ModelFile(
            model.name(),
            model.graph(),
            model.cutOff(),
            model.metrics(),
            model.intervals(),
            Optional.of(new Explanation(new HashedFile(FILE, Sha256.of(GRAPH)), -1.25)));
    Manifest manifest =
        new Manifest(
            plain.task(),
            plain.features(),
            new Manifest.Models(explained),
            new Manifest.Meanings(
                ReasonCatalogue.of(plain.features().inputs()), plain.meanings().scorecard()),
            plain.provenance());
    new BundleWriter()
        .write(
            models.resolve("risk"),
            manifest,
            Optional.of(SampleBundles.POLICY),
            Map.of("tiny", TinyModels.risk()),
            Map.of("tiny", GRAPH));
    risk = new BundleFiles(models.resolve("risk"), Task.RISK);
  }

  @Test
  void readsWhatWasWritten() {
    Bundle bundle = risk.load();
    assertArrayEquals(GRAPH, bundle.explanation("tiny").orElseThrow());
    assertEquals(-1.25, bundle.manifest().model("tiny").explanation().orElseThrow().baseValue());
    assertEquals(
        ReasonCatalogue.of(TinyModels.RISK_FEATURES), bundle.manifest().meanings().reasons());
  }

  @Test
  void readsABundleWithoutReasons() throws IOException {
    Bundle bundle = SampleBundles.risk(models);
    assertEquals(Optional.empty(), bundle.explanation("tiny"));
    assertEquals(ReasonCatalogue.EMPTY, bundle.manifest().meanings().reasons());
  }

  @Test
  void namesTheGraphThatIsMissingOrAltered() throws IOException {
    Path file = risk.folder().resolve(FILE);
    Files.write(file, new byte[] {1, 2, 4});
    assertTrue(risk.refused().startsWith(file + ": altered or truncated"), risk.refused());
    Files.delete(file);
    assertEquals(file + ": missing", risk.refused());
  }

  @Test
  void refusesAnExplanationThatIsNotWhole() throws IOException {
    risk.reseal("\"base_value\" : -1.25", "\"base_value\" : \"low\"");
    assertTrue(
        risk.refused().endsWith("models[0].explanation.base_value must be a number"),
        risk.refused());
  }

  @Test
  void refusesAFileOutsideTheBundle() throws IOException {
    risk.reseal("\"" + FILE + "\"", "\"../" + FILE + "\"");
    assertTrue(risk.refused().endsWith("is not a plain file name"), risk.refused());
  }

  @Test
  void isOnItsModelCardWithItsReasons() {
    Bundle bundle = risk.load();
    JsonNode card = ModelCard.read(risk.folder(), bundle.manifest(), SampleBundles.POLICY).tree();
    assertEquals("INCOME_LOW", card.at("/reasons/0/below/code").asText());
    assertEquals(3, card.get("reasons").size());
  }

  @Test
  void refusesAnExplanationWithoutReasons() {
    var e =
        assertThrows(
            BundleException.class, () -> SampleBundles.explained(models, ReasonCatalogue.EMPTY));
    assertTrue(
        e.getMessage().endsWith("reasons must name the features [income, age, home], not []"),
        e.getMessage());
  }

  @Test
  void refusesReasonsForOtherFeatures() throws IOException {
    risk.reseal("\"feature\" : \"age\"", "\"feature\" : \"wage\"");
    assertTrue(
        risk.refused()
            .endsWith(
                "reasons must name the features [income, age, home], not [income, wage, home]"),
        risk.refused());
  }
}
