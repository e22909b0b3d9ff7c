package dev.tranche.scoring.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.SampleBundles;
import dev.tranche.scoring.bundle.segment.Segment;
import dev.tranche.scoring.feature.Derivation;
import dev.tranche.scoring.feature.DerivationKind;
import dev.tranche.scoring.feature.DerivedFeature;
import dev.tranche.scoring.feature.Feature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Manifests that carry the right version and are wrong all the same, and some that do not. */
class ManifestErrorsTest {
  @TempDir Path models;
  private BundleFiles risk;

  @BeforeEach
  void writeBundle() throws IOException {
    SampleBundles.risk(models);
    risk = new BundleFiles(models.resolve("risk"), Task.RISK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"format\" : 2 | \"format\" : 1 | format 1 is not one this version reads (2); train it"
            + " again",
        "\"format\" : 2 | \"format\" : 1.5 | format must be an integer",
        "\"format\" : 2, | `` | format is missing",
        "\"task\" : \"risk\" | \"task\" : \"fraud\" | task 'fraud' is not risk or segments",
        "\"task\" : \"risk\" | \"task\" : null | task must be a text",
        "\"champion\" : \"tiny\" | \"champion\" : \"x\" | the bundle has no model named 'x'",
        "\"kind\" : \"numeric\" | \"kind\" : \"time\" "
            + "| features[0].kind 'time' is not numeric, categorical or date",
        "\"kind\" : \"numeric\" | \"kind\" : \"date\" | features[0].dates is missing",
        "\"kind\" : \"numeric\" | \"kind\" : \"date\", \"dates\" : { \"form\" : \"dmy\" } "
            + "| features[0].earliest is missing",
        "\"kind\" : \"numeric\" | \"kind\" : \"date\", \"dates\" : { \"form\" : \"d/m/y\" }, "
            + "\"earliest\" : \"1.1.2000\" "
            + "| features[0].earliest must be a date such as 2018-12-31",
        "\"kind\" : \"numeric\" | \"kind\" : \"numeric\", \"dates\" : { \"form\" : \"dmy\" } "
            + "| features[0].dates.form 'dmy' is no form of dates",
        "\"median\" : 40.0 | \"median\" : \"40\" | features[1].median must be a number",
        "\"name\" : \"age\" | \"name\" : \"income\" | features has 'income' twice",
        "\"RENT\" ] | 7 ] | features[2].categories[1] must be a text",
        "\"roc_auc\" : 0.8125 | \"roc_auc\" : \"NaN\" "
            + "| models[0].metrics.roc_auc must be a number",
        "\"rows\" : 200 | \"rows\" : 4000000000 | provenance.rows must be an integer",
        "\"balance\" : \"smote\" | \"balance\" : {} | provenance.parameters.balance must be a text",
        "\"segments\" : [ ] | \"segments\" : {} | segments must be a list",
        "\"segments\" : [ ] | \"segments\" : [ 1 ] | segments[0] must be an object"
      })
  void namesTheField(String part, String other, String message) throws IOException {
    risk.reseal(part, other);
    assertEquals(risk.manifest() + ": " + message, risk.refused());
  }

  @ParameterizedTest
  @CsvSource({
    "loan, ratio, income, age, ''",
    "loan, blend, income, age, 'derived[0].operation ''blend'' is not KINDS'",
    "loan, ratio, income, home, 'derived: ''loan'' is made of ''home'', which is no numeric"
        + " feature'",
    "age, ratio, income, age, 'features has ''age'' twice'"
  })
  void readsDerivedFeaturesAndNamesTheirErrors(
      String name, String operation, String first, String second, String message)
      throws IOException {
    risk.reseal(
        "\"segments\" : [ ]",
        "\"segments\" : [ ], \"derived\" : [ {\"name\" : \""
            + name
            + "\", \"operation\" : \""
            + operation
            + "\", \"of\" : [\""
            + first
            + "\", \""
            + second
            + "\"], \"missing_share\" : 0.5, \"min\" : 0, \"max\" : 2, \"median\" : 1} ]");
    if (message.isEmpty()) {
      Manifest read = Bundle.load(models.resolve("risk"), Task.RISK).manifest();
      assertEquals(
          List.of(
              new DerivedFeature(
                  new Feature.Numeric("loan", .5, 0, 2, 1),
                  new Derivation(DerivationKind.RATIO, List.of("income", "age")))),
          read.features().derived());
      assertEquals("loan", read.features().ofModels().get(read.features().inputs().size()).name());
    } else {
      String kinds = String.join(" or ", DerivationKind.words());
      assertEquals(risk.manifest() + ": " + message.replace("KINDS", kinds), risk.refused());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../policy.json",
        "..",
        ".",
        "",
        "/etc/hostname",
        "a/b.onnx",
        "a\\\\b.onnx",
        "C:x.onnx",
        "tiny.onnx\\u0000",
        "\\ud800.onnx"
      })
  void refusesAModelFileThatIsNoPlainName(String file) throws IOException {
    risk.reseal("\"tiny.onnx\"", "\"" + file + "\"");
    assertTrue(risk.refused().contains(": models[0].file '"), risk.refused());
    assertTrue(risk.refused().endsWith("' is not a plain file name"), risk.refused());
  }

  @Test
  void refusesTwoModelsOfOneName() throws IOException {
    String models = Files.readString(risk.manifest());
    int start = models.indexOf('{', models.indexOf("\"models\""));
    String model = models.substring(start, models.indexOf("\"segments\"")).strip();
    model = model.substring(0, model.lastIndexOf(']')).strip();
    risk.reseal(model, model + ", " + model);
    assertEquals(risk.manifest() + ": models has 'tiny' twice", risk.refused());
  }

  @Test
  void refusesAManifestWithoutFeatures() throws IOException {
    String text = Files.readString(risk.manifest());
    String list = text.substring(text.indexOf("\"features\""), text.indexOf("\"models\""));
    risk.reseal(list, "\"features\" : [ ],\n  ");
    assertEquals(risk.manifest() + ": features is empty", risk.refused());
  }

  @Test
  void refusesSegmentsOutOfOrder() {
    List<Segment> swapped =
        List.of(SampleBundles.segment(1, "far"), SampleBundles.segment(0, "near"));
    var e = assertThrows(BundleException.class, () -> SampleBundles.segments(models, swapped));
    assertTrue(e.getMessage().endsWith("segments[0].index must be 0, not 1"), e.getMessage());
  }

  @Test
  void refusesASegmentationWithoutSegments() {
    var e = assertThrows(BundleException.class, () -> SampleBundles.segments(models, List.of()));
    assertTrue(e.getMessage().endsWith("manifest.json: segments is empty"), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "(", "$1", "\\\\", "0000000000000000", "risk"})
  void refusesAnyVersionButItsOwn(String version) throws IOException {
    risk.replace(risk.manifest(), risk.load().manifest().version(), version);
    assertTrue(risk.refused().contains("does not match its version"), risk.refused());
  }

  @Test
  void refusesAKeyGivenTwice() throws IOException {
    risk.reseal("\"format\" : 2", "\"format\" : 2, \"format\" : 1");
    assertEquals(risk.manifest() + ": line 2: Duplicate field 'format'", risk.refused());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "{", "[]", "null", "7", "{} {}", "{\"format\": 01}", "PK\u0003\u0004"})
  void refusesWhatIsNotAJsonObject(String text) throws IOException {
    Files.writeString(risk.manifest(), text);
    assertTrue(risk.refused().startsWith(risk.manifest() + ": "), risk.refused());
  }

  @Test
  void refusesEndlessNesting() throws IOException {
    Files.writeString(risk.manifest(), "[".repeat(5_000));
    assertTrue(risk.refused().contains("nesting depth"), risk.refused());
  }

  @Test
  void refusesAManifestInAnotherEncoding() throws IOException {
    String text = Files.readString(risk.manifest());
    Files.write(risk.manifest(), text.getBytes(StandardCharsets.UTF_16BE));
    assertTrue(risk.refused().startsWith(risk.manifest() + ": "), risk.refused());
  }
}
