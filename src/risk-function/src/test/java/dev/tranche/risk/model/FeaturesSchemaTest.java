package dev.tranche.risk.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.Provenance;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.feature.DateForm;
import dev.tranche.scoring.feature.DateStyle;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.feature.FeatureSet;
import dev.tranche.scoring.feature.ValueRules;
import dev.tranche.scoring.request.StrictJson;
import dev.tranche.scoring.rule.DecisionRules;
import dev.tranche.scoring.rule.DoubtRule;
import dev.tranche.scoring.value.InvalidRowException;
import dev.tranche.scoring.value.LimitCheck;
import dev.tranche.scoring.value.RowReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** By a validator that knows nothing of this code. */
class FeaturesSchemaTest {
  private static final int BUNDLES = 40;
  private static final int CUSTOMERS_EACH = 250;

  private static final List<String> NAMES =
      List.of("income", "a/b~c", "$ref", "été 𝕏", "", "type", "with \"quotes\"", "properties");
  private static final List<String> CATEGORIES = List.of("OWN", "RENT", "", "null", "1");

  /** Among them the last that a float holds, and the first that it does not. */
  private static final List<String> VALUES =
      List.of(
          "0",
          "-1",
          "12.5",
          "1e38",
          "-3.4028234663852886e38",
          "340282356779733661637539395458142568447",
          "340282356779733661637539395458142568448",
          "-340282356779733661637539395458142568447",
          "-340282356779733661637539395458142568448",
          "3.40282356779733661637539395458142568447e38",
          "3.40282356779733661637539395458142568448e38",
          "1e39",
          "-1e400",
          "1e-400",
          "9223372036854775807",
          "null",
          "null",
          "true",
          "\"\"",
          "\"OWN\"",
          "\"never seen\"",
          "\"12\"",
          "\" -.5e3\\u00a0\"",
          "\"1,5\"",
          "\"n/a\"",
          "\"Unknown\"",
          "\" \"",
          "\"-inf\"",
          "\"1.#INF\"",
          "\".\"",
          "[]",
          "{}",
          "[1]");

  private final JsonMapper exact =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @Test
  void acceptsExactlyWhatTheFunctionScores() throws Exception {
    SplittableRandom random = new SplittableRandom(20261123);
    int accepted = 0;
    for (int b = 0; b < BUNDLES; b++) {
      List<Feature> features = features(random);
      JsonSchema schema = schema(features);
      RowReader reader = new RowReader(features);
      for (int c = 0; c < CUSTOMERS_EACH; c++) {
        String customer = customer(features, random);
        boolean scored = scored(reader, customer);
        assertEquals(
            scored,
            schema.validate(exact.readTree(customer)).isEmpty(),
            customer + " by " + schema.getSchemaNode());
        accepted += scored ? 1 : 0;
      }
    }
    int all = BUNDLES * CUSTOMERS_EACH;
    assertTrue(accepted > all / 10 && accepted < all * 9 / 10, accepted + " of " + all);
  }

  @Test
  void isItselfAJsonSchema() throws Exception {
    JsonSchema draft =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    SplittableRandom random = new SplittableRandom(7);
    for (int b = 0; b < BUNDLES; b++) {
      assertEquals(List.of(), List.copyOf(draft.validate(tree(features(random)))));
    }
  }

  @Test
  void tellsWhatTrainingSaw() throws Exception {
    JsonNode tree =
        tree(
            List.of(
                new Feature.Numeric("income", 0, 1.5f, 9, 4).withRequired(true),
                new Feature.Categorical("home", 0, List.of("OWN", "RENT"), "RENT")));
    assertEquals("[1.5,9]", tree.at("/properties/income/x-training-range").toString());
    assertEquals("[\"number\",\"string\"]", tree.at("/properties/income/type").toString());
    assertEquals("[\"OWN\",\"RENT\"]", tree.at("/properties/home/examples").toString());
    assertEquals("[\"string\",\"null\"]", tree.at("/properties/home/type").toString());
    assertEquals("[\"income\"]", tree.get("required").toString());
    assertEquals("urn:tranche:features:0123456789abcdef", tree.get("$id").asText());
  }

  @Test
  void tellsDatesAsDates() throws Exception {
    float day = LocalDate.of(2018, 12, 31).toEpochDay();
    ValueRules texts = ValueRules.USUAL.with(new DateStyle(DateForm.DAY_MONTH_YEAR));
    ValueRules numbers = ValueRules.USUAL.with(new DateStyle(DateForm.DIGITS));
    JsonNode tree =
        tree(
            List.of(
                new Feature.Numeric("birth", 0, day - 1, day + 1, day, texts),
                new Feature.Numeric("applied", 0, day, day, day, numbers).withRequired(true)));
    assertEquals("[\"string\",\"null\"]", tree.at("/properties/birth/type").toString());
    assertEquals("[\"integer\",\"string\"]", tree.at("/properties/applied/type").toString());
    assertEquals(
        "[\"2018-12-30\",\"2019-01-01\"]",
        tree.at("/properties/birth/x-training-range").toString());
    assertEquals("[\"2018-12-31\"]", tree.at("/properties/birth/examples").toString());
    assertTrue(
        tree.at("/properties/birth/description").asText().contains("as d/m/y, such as 31/12/2018"));
  }

  private static boolean scored(RowReader reader, String customer) {
    Object read = new StrictJson().read(customer.getBytes(StandardCharsets.UTF_8));
    try {
      reader.read(named(read));
      return true;
    } catch (InvalidRowException e) {
      return false;
    }
  }

  @Test
  void refusesWhatThePolicyDoes() throws Exception {
    List<Feature> features =
        List.of(
            new Feature.Numeric("income", 0.1, 1, 100, 3),
            new Feature.Numeric("age", 0, 18, 90, 40));
    DecisionRules rules =
        new DecisionRules(
            DecisionRules.DEFAULTS.missing(),
            DoubtRule.REFUSE,
            DoubtRule.HOLD,
            Map.of("income", new DecisionRules.Span(0, 500)),
            OptionalInt.empty());
    RowReader reader = new RowReader(features, new LimitCheck(features, rules));
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(tree(features, rules));
    for (String income : List.of("-1", "0", "500", "500.5", "null")) {
      for (String age : List.of("17", "18", "90", "91")) {
        String customer = "{\"income\":" + income + ",\"age\":" + age + "}";
        assertEquals(
            scored(reader, customer),
            schema.validate(exact.readTree(customer)).isEmpty(),
            customer);
      }
    }
  }

  @SuppressWarnings("unchecked") // JSON has no other names than texts.
  private static Map<String, ?> named(Object object) {
    return (Map<String, ?>) object;
  }

  private static List<Feature> features(SplittableRandom random) {
    List<Feature> features = new ArrayList<>();
    for (String name : NAMES) {
      Feature feature =
          random.nextBoolean()
              ? new Feature.Numeric(name, 0.1, -1, 100, 3)
              : new Feature.Categorical(name, 0.1, CATEGORIES, "OWN");
      if (features.isEmpty() || random.nextInt(2) == 0) {
        features.add(random.nextInt(4) == 0 ? feature.withRequired(true) : feature);
      }
    }
    return features;
  }

  /** Mostly of values that fit, so that some are accepted. */
  private static String customer(List<Feature> features, SplittableRandom random) {
    List<String> members = new ArrayList<>();
    for (Feature feature : features) {
      if (random.nextInt(6) > 0) {
        String fitting = feature instanceof Feature.Numeric ? "7" : "\"RENT\"";
        String value = random.nextInt(4) > 0 ? fitting : VALUES.get(random.nextInt(VALUES.size()));
        members.add(quoted(feature.name()) + ":" + value);
      }
    }
    if (random.nextInt(20) == 0) {
      members.add("\"no such feature\":1");
    }
    return random.nextInt(30) == 0 ? "{}" : "{" + String.join(",", members) + "}";
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\\\"") + "\"";
  }

  private JsonSchema schema(List<Feature> features) throws Exception {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(tree(features));
  }

  /** As it is sent. */
  private JsonNode tree(List<Feature> features) throws Exception {
    return tree(features, DecisionRules.DEFAULTS);
  }

  private JsonNode tree(List<Feature> features, DecisionRules rules) throws Exception {
    Manifest manifest =
        new Manifest(
            "0123456789abcdef",
            Task.RISK,
            new FeatureSet(features),
            new Manifest.Models(List.of(), "none"),
            new Manifest.Meanings(List.of(), List.of()),
            new Provenance("loans.csv", "", 1, 1, Map.of(), Map.of()));
    return exact.readTree(new StrictJson().write(new FeaturesSchema(manifest, rules).tree()));
  }
}
