package dev.tranche.scoring.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.scoring.SampleBundles;
import dev.tranche.scoring.TinyModels;
import dev.tranche.scoring.feature.DateForm;
import dev.tranche.scoring.feature.DateStyle;
import dev.tranche.scoring.feature.Derivation;
import dev.tranche.scoring.feature.DerivationKind;
import dev.tranche.scoring.feature.DerivedFeature;
import dev.tranche.scoring.feature.Direction;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.feature.FeatureSet;
import dev.tranche.scoring.feature.NumberStyle;
import dev.tranche.scoring.feature.ValueRules;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Features whose values mean something special. */
class RulesJsonTest {
  private static final Feature RATE =
      new Feature.Numeric(
          "rate",
          0.25,
          0,
          1,
          0.5f,
          new ValueRules(
                  new NumberStyle(',', Optional.of('.'), Map.of("%", 0.01), true),
                  List.of("-9", "gone"),
                  List.of(),
                  true)
              .withActionable(Optional.of(Direction.DECREASING)));
  private static final Feature HOME =
      new Feature.Categorical(
          "home",
          0,
          List.of("NONE", "OWN"),
          "OWN",
          new ValueRules(NumberStyle.PLAIN, List.of(), List.of("NONE"), false));
  private static final Feature OPENED =
      new Feature.Numeric(
          "opened",
          0.5,
          0,
          17_896,
          10_957,
          ValueRules.USUAL.with(new DateStyle(DateForm.DAY_MONTH_YEAR, OptionalInt.of(2029))));
  private static final DerivedFeature AGE =
      new DerivedFeature(
          new Feature.Numeric("age", 0.5, 0, 365, 30),
          new Derivation(
              DerivationKind.DAYS_SINCE, List.of("opened"), Optional.of(LocalDate.EPOCH)));

  @TempDir Path models;
  private BundleFiles risk;

  @BeforeEach
  void writeBundle() throws IOException {
    Manifest plain = SampleBundles.risk(models).manifest();
    Manifest manifest =
        new Manifest(
            plain.task(),
            new FeatureSet(List.of(RATE, HOME, OPENED), List.of(AGE)),
            plain.models(),
            plain.meanings(),
            plain.provenance());
    risk = new BundleFiles(models.resolve("risk"), Task.RISK);
    Map<String, byte[]> graphs = Map.of("tiny", TinyModels.risk());
    new BundleWriter().write(risk.folder(), manifest, Optional.of(SampleBundles.POLICY), graphs);
  }

  @Test
  void areReadAsTheyWereWritten() {
    Manifest read = risk.load().manifest();
    assertEquals(List.of(RATE, HOME, OPENED), read.features().inputs());
    assertEquals(List.of(AGE), read.features().derived());
  }

  @Test
  void bundlesOfBeforeAreReadAsWell() throws IOException {
    risk.reseal("as_in_accounts", "other_signs");
    assertEquals(RATE, risk.load().manifest().features().inputs().get(0));
  }

  @Test
  void standInTheFeaturesJson() {
    assertJson(
        """
        {"name":"rate","kind":"numeric","missing_share":0.25,"min":0.0,"max":1.0,"median":0.5,
        "required":true,"actionable":"decreasing","missing_values":["-9","gone"],
        "numbers":{"decimal":",","grouping":".","units":{"%":0.01},"as_in_accounts":true}}
        """,
        RATE);
    assertJson(
        """
        {"name":"home","kind":"categorical","missing_share":0.0,"categories":["NONE","OWN"],
        "most_frequent":"OWN","not_missing":["NONE"]}
        """,
        HOME);
    assertJson(
        """
        {"name":"opened","kind":"date","missing_share":0.5,"earliest":"1970-01-01",
        "latest":"2018-12-31","median_date":"2000-01-01","dates":{"form":"d/m/y","last_year":2029}}
        """,
        OPENED);
  }

  @Test
  void haveNoFieldsWhereTheyAreTheUsualOnes() {
    assertJson(
        """
        {"name":"age","kind":"numeric","missing_share":0.5,"min":0.0,"max":365.0,"median":30.0}
        """,
        AGE.values());
  }

  private static void assertJson(String json, Feature feature) {
    assertEquals(json.replace("\n", ""), ManifestJson.tree(feature).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"decimal\" : \",\" | \"decimal\" : \",,\" "
            + "| features[0].numbers.decimal must be one character",
        "\"grouping\" : \".\" | \"grouping\" : \"\" "
            + "| features[0].numbers.grouping must be one character",
        "\"%\" : 0.01 | \"%\" : \"1/100\" | features[0].numbers.units.% must be a number",
        "\"as_in_accounts\" : true | \"as_in_accounts\" : 1 "
            + "| features[0].numbers.as_in_accounts must be true or false",
        "\"required\" : true | \"required\" : \"yes\" "
            + "| features[0].required must be true or false",
        "\"actionable\" : \"decreasing\" | \"actionable\" : \"down\" "
            + "| features[0].actionable 'down' is not increasing or decreasing",
        "[ \"-9\" | [ -9 | features[0].missing_values[0] must be a text",
        "[ \"NONE\" ] | \"NONE\" | features[1].not_missing must be a list",
        "\"last_year\" : 2029 | \"last_year\" : \"29\" "
            + "| features[2].dates.last_year must be an integer",
        "\"days_since\" | \"difference\" | derived[0].to is for days_since alone",
        "[ \"opened\" ] | [ \"opened\", \"rate\" ] " + "| derived[0].of must name 1 features, not 2"
      })
  void areRefusedByTheirPlace(String part, String other, String message) throws IOException {
    risk.reseal(part, other);
    assertEquals(risk.manifest() + ": " + message, risk.refused());
  }
}
