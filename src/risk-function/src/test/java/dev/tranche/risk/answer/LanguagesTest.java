package dev.tranche.risk.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.risk.Answered;
import dev.tranche.risk.Contract;
import dev.tranche.risk.GatewayEvent;
import dev.tranche.risk.Served;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.BundleWriter;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.ModelFile;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.reason.FeatureReasons;
import dev.tranche.scoring.reason.ReasonCatalogue;
import dev.tranche.scoring.reason.ReasonGroup;
import dev.tranche.scoring.reason.ReasonText;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The default bundle, all of whose reasons have a German sentence, too. */
@QuarkusTest
@TestProfile(LanguagesTest.GermanToo.class)
class LanguagesTest {
  private static final String GERMAN = "auf Deutsch: ";

  /** Writes such a bundle, and has it served. */
  public static class GermanToo implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      try {
        Path models = Path.of("target/german-too/models");
        Bundle bundle = Bundle.load(Path.of("target/default-bundle/models/risk"), Task.RISK);
        Manifest manifest = bundle.manifest();
        Map<String, byte[]> graphs = new HashMap<>();
        Map<String, byte[]> explanations = new HashMap<>();
        for (ModelFile model : manifest.models().all()) {
          graphs.put(model.name(), bundle.graph(model.name()));
          bundle.explanation(model.name()).ifPresent(onnx -> explanations.put(model.name(), onnx));
        }
        new BundleWriter()
            .write(
                Files.createDirectories(models.resolve("risk")),
                new Manifest(
                    manifest.task(),
                    manifest.features(),
                    manifest.models(),
                    new Manifest.Meanings(
                        german(manifest.meanings().reasons()), manifest.meanings().scorecard()),
                    manifest.provenance()),
                bundle.policy(),
                graphs,
                explanations);
        return Map.of("tranche.models", models.toAbsolutePath().toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static ReasonCatalogue german(ReasonCatalogue reasons) {
      return new ReasonCatalogue(
          reasons.reasons().stream()
              .map(
                  one ->
                      new FeatureReasons(
                          one.feature(),
                          german(one.below()),
                          german(one.above()),
                          german(one.missing())))
              .toList(),
          reasons.groups().stream()
              .map(group -> new ReasonGroup(german(group.text()), group.features()))
              .toList());
    }

    private static ReasonText german(ReasonText text) {
      return new ReasonText(text.code(), text.sentence(), Map.of("de", GERMAN + text.sentence()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"de-AT, en;q=0.5 | de", "fr | en", "en, de | en", "de;q=x | en"})
  void reasonsAreInTheOneAskedFor(String accepted, String language) throws Exception {
    ObjectNode customer = Served.now().extreme("U1", "max");
    JsonNode usual = said(asked(customer, Map.of()));
    Answered answer = asked(customer, Map.of("Accept-Language", accepted));
    assertEquals("post /v1/risk-scores 200", Contract.now().verify("post", Served.SCORES, answer));
    assertEquals(language, answer.header("Content-Language"));
    assertEquals("Accept-Language", answer.header("Vary"));
    JsonNode reasons = said(answer).get("reasons");
    assertTrue(reasons.size() > 0, answer.body());
    for (int i = 0; i < reasons.size(); i++) {
      String english = usual.get("reasons").get(i).get("sentence").asText();
      assertEquals(
          language.equals("de") ? GERMAN + english : english,
          reasons.get(i).get("sentence").asText());
      assertEquals(usual.get("reasons").get(i).get("code"), reasons.get(i).get("code"));
    }
  }

  @Test
  void listsAreInItToo() throws Exception {
    JsonNode list = JsonNodeFactory.instance.arrayNode().add(Served.now().extreme("U1", "max"));
    Answered answer =
        new GatewayEvent(
                "POST",
                "/v1/risk-scores/batch",
                "",
                Map.of("accept-language", "de"),
                list.toString(),
                "null")
            .answer();
    assertEquals(
        "post /v1/risk-scores/batch 200",
        Contract.now().verify("post", "/v1/risk-scores/batch", answer));
    assertEquals("de", answer.header("Content-Language"));
    assertTrue(said(answer).at("/0/reasons/0/sentence").asText().startsWith(GERMAN));
  }

  private static Answered asked(ObjectNode customer, Map<String, String> headers) throws Exception {
    return GatewayEvent.scoring(customer, "", headers).answer();
  }

  private static JsonNode said(Answered answer) throws Exception {
    return new ObjectMapper().readTree(answer.body());
  }
}
